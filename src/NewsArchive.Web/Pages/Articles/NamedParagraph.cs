using NewsArchive.Storage;
using NewsArchive.Storage.Readings;

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

    // Words in common, of all words of both: below it a paragraph is another one.
    private const double LeastShared = 0.25;

    // A reading of a long text takes milliseconds to unpack.
    private const int MostReadings = 20;

    /// <summary>Looks for it on the page, then among what is hidden, then in former readings; null where the address names none.</summary>
    /// <param name="name">Whatever the address says.</param>
    /// <param name="passages">Those of the page.</param>
    public static async Task<NamedParagraph?> FindAsync(
        ArchiveContext archive, StoredArticle stored, IReadOnlyList<Passage> passages, string? name, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(passages);
        if (name is null || Anchors.KeyIn(name) is not { } key)
        {
            return null;
        }

        var there = passages.FirstOrDefault(passage => passage.Anchor == name) ?? passages.FirstOrDefault(passage => passage.Has(key));
        return there != null ? new(name, there.Anchor)
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
            var isNamed = Anchors.KeyOf(line.Block.Text) == key;
            if (isNamed && line.IsShown)
            {
                return new(name, null, "The text is so long that this page ends before the paragraph that the link names.", Addresses.Format(stored.Row.PublicId, "txt"));
            }

            if (isNamed)
            {
                return new(
                    name,
                    before ?? (passages.Count > 0 ? passages[0].Anchor : null),
                    $"The paragraph that the link names is hidden today, as {RoleWords.OneOf(line.Verdict.Role)}. It stood here.",
                    $"{Addresses.Ledger(stored.Row.PublicId)}#{Anchors.Hidden}-{key}");
            }

            // What the page joins to another passage has no anchor of its own there.
            before = line.IsShown && shown.Next(line.Block.Text) is var anchor && onPage.Contains(anchor) ? anchor : before;
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
                var nearest = NearestTo(passages, line.Block.Text);
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

    private static string? NearestTo(IReadOnlyList<Passage> passages, string text)
    {
        var words = WordsOf([text]);
        var (best, most) = ((string?)null, LeastShared);
        foreach (var passage in passages)
        {
            var others = WordsOf(passage.Texts);
            var shared = (double)words.Count(others.Contains) / Math.Max(1, words.Union(others).Count());
            (best, most) = shared > most ? (passage.Anchor, shared) : (best, most);
        }

        return best;
    }

    private static HashSet<string> WordsOf(IEnumerable<string> texts) => texts
        .SelectMany(text => text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))
        .Select(word => word.Trim('.', ',', ';', ':', '!', '?', '"', '“', '”', '„', '«', '»', '(', ')'))
        .ToHashSet(StringComparer.OrdinalIgnoreCase);
}
