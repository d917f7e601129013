namespace NewsArchive.Cleaning.Countries;

/// <summary>Tells rows of names from prose: a menu of thirty countries is about none of them.</summary>
internal static class NameRows
{
    // "in Peru, Chile and Bolivia" is a sentence; five in a row are a list.
    private const int MinCountries = 5;

    // Together they say as much as two names in a sentence.
    private const double RowWeight = 2;

    // A menu entry, a tag, a caption: nothing but the name.
    private const double BareWeight = 0.2;

    // Between two names of a row: ", ", " and the ", " | ", a figure in a table.
    private const int MaxGap = 12;

    private const double MinShareOfText = 0.8;

    /// <summary>Takes weight from the mentions of one text that stand in a long row, or are the whole text.</summary>
    public static void Weigh(Span<Mention> mentions, int textLength)
    {
        for (var first = 0; first < mentions.Length;)
        {
            var end = first + 1;
            while (end < mentions.Length && mentions[end].Start - mentions[end - 1].End <= MaxGap)
            {
                end++;
            }

            Weigh(mentions[first..end], isAll: mentions[end - 1].End - mentions[first].Start >= MinShareOfText * textLength);
            first = end;
        }
    }

    private static void Weigh(Span<Mention> row, bool isAll)
    {
        if (row.Length >= MinCountries && CountriesOf(row) is >= MinCountries and var countries)
        {
            var seen = new HashSet<CountryCode>();
            foreach (ref var mention in row)
            {
                mention = mention with { Weight = mention.Countries.Any(seen.Add) ? RowWeight / countries : 0 };
            }
        }
        else if (isAll && row[0].Part is TextPart.Lead or TextPart.Body)
        {
            foreach (ref var mention in row)
            {
                mention = mention with { Weight = BareWeight };
            }
        }
    }

    private static int CountriesOf(ReadOnlySpan<Mention> row)
    {
        var countries = new HashSet<CountryCode>();
        foreach (ref readonly var mention in row)
        {
            countries.UnionWith(mention.Countries);
        }

        return countries.Count;
    }
}
