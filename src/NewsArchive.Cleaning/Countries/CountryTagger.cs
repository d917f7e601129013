namespace NewsArchive.Cleaning.Countries;

/// <summary>Finds the countries an article is about, by the names in its shown text. Pure and safe from several threads.</summary>
public static class CountryTagger
{
    private const int MaxEvidence = 5;

    /// <summary>The countries the article is about or that play a part in it, best first; empty when there are none.</summary>
    public static IReadOnlyList<CountryTag> Tag(CountryInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        string[] texts = [input.Title, input.Dateline ?? "", .. input.Paragraphs, input.Section ?? ""];
        var countries = CountProminence(Senses.Settle(FindMentions(texts)));
        var all = countries.Values.Sum(country => country.Total);
        var filled = texts.SkipLast(1).Count(text => text.Length > 0);
        var scored = countries
            .Select(pair => (Country: pair.Key, Prominence: pair.Value, Score: Salience.Score(pair.Value, all, filled)))
            .ToList();
        var isQuiet = !scored.Exists(tag => tag.Score >= Salience.MinTag);
        var best = scored
            .Where(tag => tag.Score >= Salience.MinTag || (isQuiet && Salience.IsAlone(tag.Prominence, all)))
            .OrderByDescending(tag => tag.Score)
            .ThenBy(tag => tag.Prominence.First);
        return
        [
            .. best.Select((tag, rank) => new CountryTag(
                tag.Country,
                tag.Score >= (rank == 0 ? Salience.MinTag : Salience.MinSubject),
                all > 0 ? Math.Round(tag.Prominence.Total / all, 4) : 1.0 / countries.Count,
                EvidenceOf(tag.Prominence, texts))),
        ];
    }

    private static List<Mention> FindMentions(string[] texts)
    {
        var finder = new MentionFinder();
        for (var number = 0; number < texts.Length; number++)
        {
            finder.Read(texts[number], number, PartOf(number, texts.Length));
        }

        return finder.Mentions;
    }

    private static TextPart PartOf(int number, int count) =>
        number == count - 1 ? TextPart.Section
        : number switch { 0 => TextPart.Title, 1 => TextPart.Dateline, 2 => TextPart.Lead, _ => TextPart.Body };

    /// <summary>Counts what the texts name; the section above the headline is the site's menu, it only helped to tell senses apart.</summary>
    internal static Dictionary<CountryCode, Prominence> CountProminence(List<Mention> mentions)
    {
        var countries = new Dictionary<CountryCode, Prominence>();
        for (var order = 0; order < mentions.Count && mentions[order].Part != TextPart.Section; order++)
        {
            foreach (var country in mentions[order].Countries)
            {
                if (!countries.TryGetValue(country, out var prominence))
                {
                    countries[country] = prominence = new Prominence();
                }

                prominence.Add(mentions[order], order);
            }
        }

        return countries;
    }

    private static List<CountryEvidence> EvidenceOf(Prominence country, string[] texts) =>
    [
        .. country.Mentions
            .Select(mention => new CountryEvidence(
                texts[mention.Text][mention.Start..mention.End],
                Sentences.Around(texts[mention.Text], mention.Start, mention.End)))
            .DistinctBy(evidence => evidence.Sentence)
            .Take(MaxEvidence),
    ];
}
