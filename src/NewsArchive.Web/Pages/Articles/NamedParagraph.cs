using NewsArchive.Cleaning.Rules;
using NewsArchive.Storage;
using NewsArchive.Storage.Readings;
using NewsArchive.Web.Pages.Comparing;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>
/// The paragraph that an address names with <c>?p=</c>: it is marked. One that is not on the page any more is told of where the reader arrives, at the
/// paragraph of today that is nearest.
/// </summary>
/// <param name="Name">As in the address, so that the browser finds it.</param>
/// <param name="Nearest">The anchor of the passage that is marked; null when none is near.</param>
/// <param name="Told">What became of the paragraph, a sentence; null when it is there.</param>
/// <param name="Place">An address where its words stand; null when they are on the page, or nowhere.</param>
public sealed record NamedParagraph(string Name, string? Nearest, string? Told = null, string? Place = null)
{
    /// <summary>The parameter of the address.</summary>
    public const string Parameter = "p";

    // Half of the words in common: below it a paragraph is another one.
    private const int LeastLike = 50;

    // A reading of a long text takes milliseconds to unpack.
    private const int MostReadings = 8;

    /// <summary>Looks for it on the page, then among what is hidden, then in former readings; null where the address names none.</summary>
    /// <param name="asked">Whatever the address says.</param>
    /// <param name="passages">Those of the page.</param>
    public static async Task<NamedParagraph?> FindAsync(
        ArchiveContext archive, StoredArticle stored, IReadOnlyList<Passage> passages, string? asked, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(passages);
        if (string.IsNullOrEmpty(asked))
        {
            return null;
        }

        if (Anchors.Tidy(asked) is not { } name || Anchors.KeyIn(name) is not { } key)
        {
            return new("no-paragraph", null, "The link names no paragraph: a part of it was lost on the way.");
        }

        return Passages.Find(passages, name) is { } there ? new(name, there.Anchor)
            : Hidden(stored, passages, name, key)
            ?? await FormerAsync(archive, stored, passages, name, key, cancellation)
            ?? new(name, null, "The link names a paragraph that this article does not have, and did not have in any reading that is kept.");
    }

    private static NamedParagraph? Hidden(StoredArticle stored, IReadOnlyList<Passage> passages, string name, string key)
    {
        string? before = null;
        var (shown, onPage) = (new Anchors(), passages.Select(passage => passage.Anchor).ToHashSet());
        foreach (var line in stored.Article.Ledger)
        {
            // As on the page, the title has no name there.
            var anchor = line.IsShown && line.Verdict.Role != Role.Title ? shown.Next(line.Block.Text) : null;
            var isNamed = (anchor is null ? Anchors.KeyOf(line.Block.Text) : Anchors.KeyIn(anchor)) == key;
            if (isNamed && anchor != null)
            {
                return new(name, null, "The text is so long that this page ends before the paragraph that the link names.", Addresses.Format(stored.Row.PublicId, "txt"));
            }

            if (isNamed)
            {
                var role = line.IsShown ? "the headline today" : $"hidden today, as {RoleWords.OneOf(line.Verdict.Role)}";
                return new(
                    name,
                    before ?? (passages.Count > 0 ? passages[0].Anchor : null),
                    $"The paragraph that the link names is {role}. It stood here.",
                    line.IsShown ? null : $"{Addresses.Ledger(stored.Row.PublicId)}#{Anchors.Hidden}-{key}");
            }

            // What the page joins to another passage has no anchor of its own there.
            before = anchor != null && onPage.Contains(anchor) ? anchor : before;
        }

        return null;
    }

    private static async Task<NamedParagraph?> FormerAsync(
        ArchiveContext archive, StoredArticle stored, IReadOnlyList<Passage> passages, string name, string key, CancellationToken cancellation)
    {
        var id = stored.Row.PublicId;
        foreach (var reading in (await archive.FormerReadingsAsync(id, cancellation)).Take(MostReadings))
        {
            var row = await archive.FormerReadingAsync(id, reading.SinceUtc, cancellation);
            if (row != null && StoredLedger.Expand(row.Article).Body.FirstOrDefault(line => Anchors.KeyOf(line.Block.Text) == key) is { } line)
            {
                var nearest = NearestTo(passages, line.Block.Text, cancellation);
                var told = nearest == null ? "is no longer in the text" : "has changed; this is how it reads today";
                return new(
                    name,
                    nearest,
                    $"The paragraph that the link names stood here until {Printed.Day(DateOnly.FromDateTime(row.UntilUtc))}. Since the dump was cleaned again it {told}.",
                    $"{Addresses.Reading(id, row.SinceUtc)}#{name}");
            }
        }

        return null;
    }

    private static string? NearestTo(IReadOnlyList<Passage> passages, string text, CancellationToken cancellation)
    {
        var likeness = Comparison.LikenessOf([new Sentence(text)], [.. passages.Select(passage => new Sentence(string.Join(' ', passage.Texts)))], cancellation);
        var (best, most) = ((string?)null, LeastLike);
        foreach (var (at, passage) in passages.Index())
        {
            (best, most) = likeness[0, at] >= most ? (passage.Anchor, likeness[0, at]) : (best, most);
        }

        return best;
    }
}
