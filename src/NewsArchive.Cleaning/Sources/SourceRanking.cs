using NewsArchive.Cleaning.Facts;
using NewsArchive.Cleaning.Trees;
using static NewsArchive.Cleaning.Sources.SourceFeature;

namespace NewsArchive.Cleaning.Sources;

/// <summary>Ranks the names on a page by how likely each is its publisher's.</summary>
internal static class SourceRanking
{
    // A wrong name is worse than none only where nearly nothing speaks for it: 0 is as likely as that no name is right.
    private const double MinScore = -1;
    private const double MinHostScore = -1.5;

    // Beside such evidence a label tells where a quotation or a picture comes from.
    private const double ClearScore = 0;
    private const double DoubtfulScore = 0.25;
    private const int MaxReasons = 3;

    // Hosts leave out the article that a name begins with.
    private const int MinLabel = 6;
    private const int MaxArticle = 3;

    // What ranks lower is seldom right and never read.
    private const int MaxRanked = 8;

    // Smaller shares are noise of the training.
    private const double MinShare = 0.05;

    // Marks the words for a feature that speak of it where there is none of it.
    private const char ToldAtZero = '!';

    private static readonly Lazy<TreeModel<SourceFeature>> Model = new(() => TreeModel<SourceFeature>.Load("source-model.tsv"));
    private static readonly Lazy<string[]> Words = new(() =>
        [.. Enum.GetNames<SourceFeature>().Select(WordList.Rows("source-features.tsv").ToDictionary(row => row[0], row => row[1]).GetValueOrDefault).Select(words => words ?? "")]);

    /// <summary>The likely publishers, best first; empty where the dump names none.</summary>
    /// <param name="ledger">A judged dump.</param>
    /// <param name="title">The article's headline; null when unknown.</param>
    /// <param name="labelled">What a label such as “Source:” names; believed when it is an address, else where nothing on the page
    /// speaks clearly for another.</param>
    public static IReadOnlyList<Fact<string>> Rank(IReadOnlyList<LedgerLine> ledger, string? title, Fact<string>? labelled = null)
    {
        var names = SourceCandidates.Of(ledger, title);
        var scores = new double[names.Count];
        Model.Value.Score(i => names[i].Features, [.. Enumerable.Range(0, names.Count)], scores);
        var ranked = names.Zip(scores, (name, score) => (Name: name, Score: score))
            .Where(x => x.Score > (IsDoubtful(x.Name) ? DoubtfulScore : x.Name.Name.Host is null ? MinScore : MinHostScore))
            .OrderByDescending(x => x.Score)
            .ThenBy(x => x.Name.Text, StringComparer.Ordinal)
            .Take(MaxRanked)
            .ToList();
        // An address is what a label of this page's source names.
        var clear = labelled is { } label && HostNames.Is(label.Value) ? 0 : labelled is null ? ranked.Count : ranked.Count(x => x.Score > ClearScore);
        return
        [
            .. ranked.Take(clear).Select(x => ToFact(x.Name, ledger, names)),
            .. labelled is null ? [] : new[] { labelled },
            .. ranked.Skip(clear).Select(x => ToFact(x.Name, ledger, names)),
        ];
    }

    /// <summary>An author's name, and one that stands once on a page: as likely the photographer's.</summary>
    private static bool IsDoubtful(RankedName name) => name[IsAuthor] > 0 || (name.Name.Host is null && name[OnPage] + name[InStory] + name[HostSpells] <= 1);

    private static Fact<string> ToFact(RankedName name, IReadOnlyList<LedgerLine> ledger, IReadOnlyList<RankedName> names)
    {
        var why = string.Join(", ", Reasons(name));
        var quote = TextFacts.Quoted(ledger[name.Line]);
        if (Address(name, names) is { } address)
        {
            return new Fact<string>(address.Text, "publisher-host", $"{TextFacts.Quoted(ledger[address.Line])}, which spells “{name.Text}”; {why}");
        }

        return new Fact<string>(name.Text, Rule(name), why.Length > 0 ? $"{quote}: {why}" : quote);
    }

    /// <summary>The address outside menus that begins with the name's letters; null without one, or with several.</summary>
    private static RankedName? Address(RankedName name, IReadOnlyList<RankedName> names)
    {
        if (name.Name.Host is not null)
        {
            return null;
        }

        var key = NameHash.Squashed(name.Text);
        if (key.Length == 0)
        {
            return null;
        }

        var spelling = names.Where(other => other.Name.Has(SourceMarks.Printed) && NameHash.Squashed(other.Text.AsSpan(0, Math.Max(0, other.Text.IndexOf('.')))) is var label
            && (label == key || (label.Length >= MinLabel && label.Length >= key.Length - MaxArticle && key.EndsWith(label, StringComparison.Ordinal)))).ToList();
        return spelling is [var only] ? only : null;
    }

    private static IEnumerable<string> Reasons(RankedName name) =>
        Model.Value.Shares(name.Features).Select((share, i) => (Share: share, Words: Words.Value[i], Value: name.Features[i]))
            .Where(x => x.Share > MinShare && x.Words.Length > 0 && (x.Words[0] == ToldAtZero ? x.Value == 0 : x.Value > 0))
            .OrderByDescending(x => x.Share)
            .Select(x => x.Words.TrimStart(ToldAtZero))
            .Distinct()
            .Take(MaxReasons);

    private static string Rule(RankedName name) =>
        name[HostAlone] > 0 ? "host-line" : name.Name.Host is not null ? "publisher-host" : "publisher-name";
}
