using NewsArchive.Cleaning.Countries;
using NewsArchive.Storage.Tagging;

namespace NewsArchive.Ingestion.Retagging;

/// <summary>Counts along while tags are found again.</summary>
/// <param name="corrections">What curators decided, by the public id of the article.</param>
internal sealed class RetagTally(ILookup<string, TagCorrectionRow> corrections)
{
    private readonly SortedDictionary<string, (int Gained, int Lost)> countries = new(StringComparer.Ordinal);
    private readonly List<RetagExample> changed = [];
    private readonly List<RetagExample> failed = [];
    private (int Changed, int Main, int Evidence, int Failed, int Corrected, int Repaired) counts;

    /// <summary>Articles that were looked at.</summary>
    public int Articles { get; private set; }

    /// <summary>Counts an article.</summary>
    public void Add(Retagged retagged)
    {
        Articles++;
        var (article, decided) = (retagged.Article, corrections[retagged.Article.PublicId].ToList());
        counts.Corrected += decided.Count > 0 ? 1 : 0;
        if (retagged.Problem is { } problem)
        {
            counts.Failed++;
            Tell(failed, new RetagExample(article.PublicId, article.Title, null, null, problem));
            return;
        }

        counts.Repaired += retagged.IsRepaired ? 1 : 0;
        var (before, after) = (TagCorrections.Apply(retagged.Before, decided), TagCorrections.Apply(retagged.After, decided));
        if (before.Select(RoleOf).SequenceEqual(after.Select(RoleOf)))
        {
            counts.Evidence += retagged.IsRewritten ? 1 : 0;
            return;
        }

        counts.Changed++;
        counts.Main += MainOf(before) == MainOf(after) ? 0 : 1;
        Count(after, before, gained: 1, lost: 0);
        Count(before, after, gained: 0, lost: 1);
        Tell(changed, new RetagExample(article.PublicId, article.Title, RetagExample.CodesOf(before), RetagExample.CodesOf(after)));
    }

    /// <summary>The report so far.</summary>
    public RetagReport Report(string tagger, bool isDryRun, int left, TimeSpan elapsed) => new(
        tagger, isDryRun, Articles, left, counts.Changed, counts.Main, counts.Evidence, counts.Failed, counts.Corrected, counts.Repaired, countries, [.. changed, .. failed], elapsed);

    private static (CountryCode, bool) RoleOf(CountryTag tag) => (tag.Country, tag.IsSubject);

    private static CountryCode? MainOf(IReadOnlyList<CountryTag> tags) => tags.Count > 0 ? tags[0].Country : null;

    private static void Tell(List<RetagExample> examples, RetagExample example)
    {
        if (examples.Count < RetagReport.MaxExamples)
        {
            examples.Add(example);
        }
    }

    private void Count(IReadOnlyList<CountryTag> tags, IReadOnlyList<CountryTag> others, int gained, int lost)
    {
        foreach (var country in tags.Select(tag => tag.Country).Except(others.Select(tag => tag.Country)))
        {
            var count = countries.GetValueOrDefault(country.ToString());
            countries[country.ToString()] = (count.Gained + gained, count.Lost + lost);
        }
    }
}
