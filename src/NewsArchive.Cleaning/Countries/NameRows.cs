namespace NewsArchive.Cleaning.Countries;

/// <summary>Tells rows of names from prose: a menu of thirty countries is about none of them.</summary>
internal static class NameRows
{
    // "in Peru, Chile and Bolivia" is a sentence; five in a row are a list.
    private const int MinCountries = 5;

    // Between two names of a row: ", ", " and the ", " | ", a figure in a table.
    private const int MaxGap = 12;

    // A menu entry, a tag: nothing but the name.
    private const double MinShareOfText = 0.8;

    /// <summary>Marks the mentions of one text that stand in a row, or are the whole text.</summary>
    public static void Mark(Span<Mention> mentions, int textLength)
    {
        for (var first = 0; first < mentions.Length;)
        {
            var end = first + 1;
            while (end < mentions.Length && mentions[end].Start - mentions[end - 1].End <= MaxGap)
            {
                end++;
            }

            var row = mentions[first..end];
            if (IsLong(row) || (row[0].Part is TextPart.Lead or TextPart.Body && IsAllOf(row, textLength)))
            {
                foreach (ref var mention in row)
                {
                    mention = mention with { IsListed = true };
                }
            }

            first = end;
        }
    }

    private static bool IsLong(ReadOnlySpan<Mention> row)
    {
        if (row.Length < MinCountries)
        {
            return false;
        }

        var countries = new HashSet<CountryCode>();
        foreach (ref readonly var mention in row)
        {
            countries.UnionWith(mention.Countries);
        }

        return countries.Count >= MinCountries;
    }

    private static bool IsAllOf(ReadOnlySpan<Mention> row, int textLength) => row[^1].End - row[0].Start >= MinShareOfText * textLength;
}
