using NewsArchive.Cleaning.Facts;
using static NewsArchive.Cleaning.Sources.SourceFeature;

namespace NewsArchive.Cleaning.Sources;

/// <summary>Ranks the names on a page by how likely each is its publisher's.</summary>
internal static class SourceRanking
{
    // A wrong name is worse than none only where nearly nothing speaks for it: 0 is as likely as that no name is right.
    private const double MinScore = -1;
    private const int MaxReasons = 3;

    // A shorter host is in many names by accident.
    private const int MinHeld = 6;

    // What ranks lower is seldom right and never read.
    private const int MaxRanked = 8;

    private static readonly Lazy<EvidenceWeights<SourceFeature>> Weights = new(() => new("source-weights.tsv"));

    /// <summary>The likely publishers, best first; empty where the dump names none.</summary>
    /// <param name="ledger">A judged dump.</param>
    /// <param name="title">The article's headline; null when unknown.</param>
    public static IReadOnlyList<Fact<string>> Rank(IReadOnlyList<LedgerLine> ledger, string? title)
    {
        var names = SourceCandidates.Of(ledger, title);
        return
        [
            .. names.Select(name => (Name: name, Score: Weights.Value.Score(name.Strength)))
                .Where(x => x.Score > MinScore && IsNamed(x.Name))
                .OrderByDescending(x => x.Score)
                .ThenBy(x => x.Name.Name, StringComparer.Ordinal)
                .Take(MaxRanked)
                .Select(x => ToFact(x.Name, ledger, names)),
        ];
    }

    /// <summary>A name that stands once on a page is as likely the photographer's, unless it is an address.</summary>
    private static bool IsNamed(SourceName name) =>
        name.OnPage > 1 || (name.OnPage + name.InStory > 1 && name.Has(Copyright)) || name.Has(IsMail) || (name.Has(IsHost) && !name.Has(IsPlatform))
        || (name.Has(Copyright) && !name.Has(IsPerson) && (name.Has(HasNewsWord) || name.Has(InnerCapital) || name.Has(HostHolds)));

    private static Fact<string> ToFact(SourceName name, IReadOnlyList<LedgerLine> ledger, IReadOnlyList<SourceName> names)
    {
        var why = string.Join(", ", Weights.Value.Reasons(name.Strength).Take(MaxReasons));
        var evidence = why.Length > 0 ? $"{TextFacts.Quoted(ledger[name.Line])}: {why}" : TextFacts.Quoted(ledger[name.Line]);
        // An address that spells the name is the better name of the same publisher.
        return Address(name, names) is { } address
            ? new Fact<string>(address.Name, "publisher-host", $"{TextFacts.Quoted(ledger[address.Line])}, which spells “{name.Name}”; {why}")
            : new Fact<string>(name.Name, Rule(name), evidence);
    }

    private static string Rule(SourceName name) =>
        name.Has(HostAlone) ? "host-line" : name.Has(IsHost) || name.Has(IsMail) ? "publisher-host" : "publisher-name";

    private static SourceName? Address(SourceName name, IReadOnlyList<SourceName> names) =>
        !(name.Has(HostSpells) || name.Has(HostHolds)) || name.Has(IsHost) ? null
            : names.FirstOrDefault(other => (other.Has(IsHost) || other.Has(IsMail)) && !other.Has(IsPlatform)
                && SourceName.Squashed(other.Name[..other.Name.LastIndexOf('.')]) is var label
                && (label == SourceEvidence.WithoutArticle(name) || label == SourceName.Squashed(name.Name)
                    || (label.Length >= MinHeld && SourceName.Squashed(name.Name).Contains(label, StringComparison.Ordinal))));
}
