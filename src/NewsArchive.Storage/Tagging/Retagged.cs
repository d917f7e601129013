using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Storage.Search;

namespace NewsArchive.Storage.Tagging;

/// <summary>An article with the tags of today's tagger; nothing is written yet.</summary>
/// <param name="Article">As it lies in the archive.</param>
/// <param name="Before">The tags it had, best first, without what curators decided.</param>
/// <param name="After">Those of today.</param>
/// <param name="Problem">Why it stays as it is, a sentence; null when its tags could be found.</param>
public sealed record Retagged(TaggedArticle Article, IReadOnlyList<CountryTag> Before, IReadOnlyList<CountryTag> After, string? Problem = null)
{
    /// <summary>Its ledger with the tags of today; null when they are the same in every detail.</summary>
    internal byte[]? Ledger { get; private init; }

    /// <summary>The words it is found by; null when its countries are the same, and they need not be written again.</summary>
    internal IndexTerms? Terms { get; private init; }

    /// <summary>Whether anything is to be written, if only the sentences of a tag.</summary>
    public bool IsChanged => IsRewritten || IsRepaired;

    /// <summary>Whether its ledger is to be written: a tag, a weight or a sentence is another.</summary>
    public bool IsRewritten => Ledger is not null;

    /// <summary>Whether lists, search or counts went by other tags than its ledger and its corrections say.</summary>
    public bool IsRepaired { get; private init; }

    /// <summary>Finds the tags of an article again; from any thread.</summary>
    public static Retagged Of(TaggedArticle stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        Article article;
        try
        {
            article = StoredLedger.Expand(stored.Ledger);
        }
        catch (DamagedLedgerException damage)
        {
            return new Retagged(stored, [], [], damage.Message);
        }

        var (before, after) = (article.Countries, ArticleTags.Of(article));
        var isRepaired = stored.Shown?.AreOf(before) == false;
        return new Retagged(stored with { Ledger = [] }, before, after)
        {
            IsRepaired = isRepaired,
            Ledger = before.SequenceEqual(after, SameTag.Instance) ? null : StoredLedger.Compress(article with { Countries = after }),
            Terms = CodesOf(before).SetEquals(CodesOf(after)) && !isRepaired ? null : IndexTerms.Of(article),
        };
    }

    private static HashSet<CountryCode> CodesOf(IEnumerable<CountryTag> tags) => [.. tags.Select(tag => tag.Country)];

    private sealed class SameTag : EqualityComparer<CountryTag>
    {
        public static readonly SameTag Instance = new();

        public override bool Equals(CountryTag? x, CountryTag? y) =>
            (x!.Country, x.IsSubject, x.Weight) == (y!.Country, y.IsSubject, y.Weight) && x.Evidence.SequenceEqual(y.Evidence);

        public override int GetHashCode(CountryTag tag) => tag.Country.GetHashCode();
    }
}
