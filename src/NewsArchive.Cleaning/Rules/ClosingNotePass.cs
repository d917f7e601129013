using System.Text.RegularExpressions;
using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>Hides what the newsroom says below its story: notes in italics, who the author is, where to write and follow.</summary>
/// <param name="author">The author or authors that the metadata give; null when they give none.</param>
internal sealed partial class ClosingNotePass(string? author) : ILedgerPass
{
    // Notes are the last blocks of a page; between them stand share buttons and labels.
    private const int MaxNotes = 3;
    private const int MaxNoteWords = 40;
    private const int MaxWords = 80;
    private const double MaxShare = 0.2;
    private const int MinNameLength = 6;

    private readonly string[] names = author?.Split([", ", " and ", " & "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    public string Name => "closing-note";

    public IReadOnlyList<LedgerLine> Apply(IReadOnlyList<LedgerLine> ledger)
    {
        var lines = ledger.ToArray();
        var body = lines.Index().Where(line => line.Item.IsShown && line.Item.Verdict.Role is not (Role.Title or Role.Heading) && !IsLabel(line.Item.Block)).ToList();
        var most = MaxShare * body.Sum(line => line.Item.Block.Text.Length);
        for (var at = body.Count - 1; at > 0 && at >= body.Count - MaxNotes; at--)
        {
            var (index, line) = body[at];
            if (line.Block.Text.Length > most || Reason(line.Block, above: body[at - 1].Item.Block) is not { } why)
            {
                continue;
            }

            lines[index] = line with { Verdict = new Verdict(Role.Footer, why, Confidence: 0.7), Rule = Name };
        }

        return lines;
    }

    private static bool IsLabel(Block block) => block is { Shape: { Words: < 4, EndsAsSentence: false } };

    private string? Reason(Block block, Block above)
    {
        if (block.Kind is not (BlockKind.Text or BlockKind.Quote) || block.Shape.Words > MaxWords)
        {
            return null;
        }

        return IsNoteInItalics(block, above) ? "a note in italics below the story"
            : names.FirstOrDefault(name => name.Length >= MinNameLength && block.Text.AsSpan().TrimStart("• *–—-").StartsWith(name, StringComparison.OrdinalIgnoreCase)) is { } name
                ? $"it tells below the story who {name} is"
            : block.Shape.Words <= MaxNoteWords && (Network().Count(block.Text) > 1 || (block.LinkChars > 0 && Service().IsMatch(block.Text)))
                ? "it tells below the story where to write, read or follow"
            : null;
    }

    /// <summary>The agency's reporters in brackets and a footnote with its star belong to the story.</summary>
    private static bool IsNoteInItalics(Block block, Block above) =>
        block is { Markup.IsItalic: true, Text: not ['(' or '*', ..] } && above.Markup?.IsItalic != true;

    // Names of networks are the same in every language; one alone may be what the story is about.
    [GeneratedRegex(@"\b(?:Facebook|Instagram|Twitter|YouTube|Telegram|WhatsApp|TikTok|LinkedIn|Threads|Bluesky|Mastodon|Spotify|Podcasts?|Newsletters?|iOS|Android|App Store|Google Play)\b|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Network();

    [GeneratedRegex(@"\b(?:Podcasts?|Newsletters?|Telegram|WhatsApp|Apps?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Service();
}
