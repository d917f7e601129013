namespace NewsArchive.Cleaning.Countries;

/// <summary>Finds the countries an article is about, by the names in its shown text. Pure and safe from several threads.</summary>
public static class CountryTagger
{
    private const int MaxEvidence = 5;

    /// <summary>The countries the article is about or that play a part in it, best first; empty when there are none.</summary>
    public static IReadOnlyList<CountryTag> Tag(CountryInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        string[] texts = [input.Title, input.Dateline ?? "", .. input.Paragraphs];
        var countries = CountProminence(Senses.Settle(FindMentions(texts)));
        var all = countries.Values.Sum(country => country.Total);
        var spread = Math.Max(1, countries.Values.Select(country => country.Spread).DefaultIfEmpty().Max());
        return
        [
            .. countries
                .Select(pair => (pair.Key, pair.Value, Score: Salience.Score(pair.Value, all, spread, countries.Count)))
                .Where(tag => tag.Score >= Salience.MinTag)
                .OrderByDescending(tag => tag.Score).ThenBy(tag => tag.Value.First)
                .Select(tag => new CountryTag(
                    tag.Key,
                    tag.Score >= Salience.MinSubject,
                    all > 0 ? Math.Round(tag.Value.Total / all, 4) : 1.0 / countries.Count,
                    EvidenceOf(tag.Value, texts))),
        ];
    }

    private static List<Mention> FindMentions(string[] texts)
    {
        var finder = new MentionFinder();
        for (var number = 0; number < texts.Length; number++)
        {
            var part = number switch { 0 => TextPart.Title, 1 => TextPart.Dateline, 2 => TextPart.Lead, _ => TextPart.Body };
            finder.Read(texts[number], number, part);
        }

        return finder.Mentions;
    }

    internal static Dictionary<CountryCode, Prominence> CountProminence(List<Mention> mentions)
    {
        var countries = new Dictionary<CountryCode, Prominence>();
        for (var order = 0; order < mentions.Count; order++)
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
