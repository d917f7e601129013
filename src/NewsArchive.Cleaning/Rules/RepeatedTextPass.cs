using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>Hides a paragraph whose words the story has elsewhere: pull quotes, summaries and second copies.</summary>
public sealed class RepeatedTextPass : ILedgerPass
{
    private const int WindowWords = 4;
    // A refrain is shorter or has several lines, an interviewer asks everybody the same question; no other sentence of ten
    // words is written twice.
    private const int MinWords = 10;
    private const double MinShare = 0.9;
    private const int MinItems = 4;
    // With two or three paragraphs there is no telling which of them is the copy.
    private const int MinParagraphs = 4;

    /// <inheritdoc/>
    public string Name => "repeated-text";

    /// <inheritdoc/>
    public IReadOnlyList<LedgerLine> Apply(IReadOnlyList<LedgerLine> ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        if (ledger.Count(line => line.IsShown && line.Verdict.Role == Role.Paragraph) < MinParagraphs)
        {
            return ledger;
        }

        var windows = new List<ulong>?[ledger.Count];
        var counts = new Dictionary<ulong, int>();
        for (var i = 0; i < ledger.Count; i++)
        {
            if (ledger[i].IsShown && ledger[i].Verdict.Role != Role.Title)
            {
                windows[i] = Windows(ledger[i].Block.Text);
                foreach (var window in windows[i]!)
                {
                    counts[window] = counts.GetValueOrDefault(window) + 1;
                }
            }
        }

        var lines = ledger.Select(HideRepeatedItems).ToArray();
        // Of two copies the one outside the main text goes, else the second.
        foreach (var i in Enumerable.Range(0, lines.Length).Reverse().OrderBy(i => lines[i].Block.Markup?.InMainText == true))
        {
            if (windows[i] is { } own && IsParagraph(lines[i].Block) && IsElsewhere(own, counts))
            {
                own.ForEach(window => counts[window]--);
                lines[i] = lines[i] with { Verdict = new Verdict(Role.Teaser, "the story says the same elsewhere, word for word", Confidence: 0.8), Rule = Name };
            }
        }

        return lines;
    }

    /// <summary>A list that says one thing over and over is what a script left when it failed.</summary>
    private LedgerLine HideRepeatedItems(LedgerLine line)
    {
        if (!line.IsShown || line.Block.Kind != BlockKind.List || line.Block.Text.Split('\n') is not { Length: >= MinItems } items
            || items.Distinct(StringComparer.Ordinal).Count() * 2 > items.Length)
        {
            return line;
        }

        return line with { Verdict = new Verdict(Role.Widget, "its items say the same over and over", Confidence: 0.8), Rule = Name };
    }

    private static bool IsParagraph(Block block) =>
        block.Kind is BlockKind.Text or BlockKind.Quote && block.Shape.Words >= MinWords && !block.Text.Contains('\n')
        && block.Text[^1] is not ('?' or '？' or '؟');

    private static bool IsElsewhere(List<ulong> own, Dictionary<ulong, int> counts)
    {
        var inside = own.CountBy(window => window).ToDictionary();
        return own.Count > 0 && own.Count(window => counts[window] > inside[window]) >= MinShare * own.Count;
    }

    /// <summary>A number for every four words in a row.</summary>
    private static List<ulong> Windows(string text)
    {
        var windows = new List<ulong>();
        var words = new ulong[WindowWords];
        var (count, hash) = (0, 0UL);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                hash = ((hash == 0 ? 14695981039346656037UL : hash) ^ char.ToLowerInvariant(text[i])) * 1099511628211UL;
            }
            else if (hash != 0)
            {
                words[count++ % WindowWords] = hash;
                hash = 0;
                if (count >= WindowWords)
                {
                    windows.Add(Combine(words, count));
                }
            }
        }

        return windows;
    }

    private static ulong Combine(ulong[] words, int next)
    {
        var hash = 14695981039346656037UL;
        for (var i = 0; i < WindowWords; i++)
        {
            hash = (hash ^ words[(next + i) % WindowWords]) * 1099511628211UL;
        }

        return hash;
    }
}
