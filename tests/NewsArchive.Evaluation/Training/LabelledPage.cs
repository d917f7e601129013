using System.Text;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Rules;
using NewsArchive.Cleaning.Stories;
using NewsArchive.Evaluation.Gold;
using NewsArchive.Evaluation.Metric;
using NewsArchive.Evaluation.Runs;

namespace NewsArchive.Evaluation.Training;

/// <summary>A dump as the story is sought in it, each block labelled by the gold text of its page.</summary>
/// <param name="Site">Pages of one site are never on both sides of a cross-validation.</param>
/// <param name="Blocks">Its blocks, in order.</param>
internal sealed record LabelledPage(string Site, IReadOnlyList<LabelledBlock> Blocks)
{
    // Shorter blocks are in no run of four words with others: only a line of the gold of the same words counts.
    private const int ShortWords = 4;

    // A page of which only snippets are known is labelled by what the HTML cleaner shows of it, which is right nine times in ten.
    private const double SnippetPage = 0.5;
    private const double Snippet = 1.5;

    // Its gold was drafted by a model.
    private const double DraftedGold = 0.7;

    // The same pages in another layout say less than new pages.
    private const double OtherLayout = 0.5;

    // The score of a page is about its words, but a page has few long blocks and many short ones: the root of both.
    private const int MaxRuns = 250;
    private const int MinGoldRuns = 50;

    /// <summary>Labels a dump; null where nothing is known of its page.</summary>
    /// <param name="dump">A text dump.</param>
    /// <param name="shownOfHtml">What the cleaner shows of the page itself; null when there is no page.</param>
    public static LabelledPage? Of(LabelledDump dump, string? shownOfHtml) => Of(dump.Gold, dump.Kind, dump.Read(), shownOfHtml);

    /// <summary>The article alone, of which everything must stay: what has no noise is not to be cleaned.</summary>
    public static LabelledPage? OfClean(GoldPage gold) => gold.Text == null ? null : Of(
        gold, "clean", new Dump(Encoding.UTF8.GetBytes(string.Join("\n\n", [.. gold.Titles.Take(1), .. gold.Text.Split('\n')])), DumpFormat.Text), null);

    private static LabelledPage? Of(GoldPage gold, string kind, Dump dump, string? shownOfHtml)
    {
        if ((gold.Text ?? shownOfHtml) is not { Length: > 0 } text || Ledger(dump) is not { } ledger)
        {
            return null;
        }

        var features = FeatureTable.Of(ledger);
        var story = Shingles.Of(text);
        var lines = text.Split('\n').Select(line => string.Join(' ', Words.Of(line))).ToHashSet(StringComparer.Ordinal);
        var titles = gold.Titles.Select(title => string.Join(' ', Words.Of(title))).ToHashSet(StringComparer.Ordinal);
        var share = (gold.Text == null ? SnippetPage : 1) * (gold.Set == "wcxb" ? DraftedGold : 1) * (kind == "page" ? 1 : OtherLayout);
        return new LabelledPage(SiteOf(gold), [.. ledger.Select((line, i) =>
        {
            var block = Shingles.Of(line.Block.Text);
            var words = string.Join(' ', block.Words);
            var inStory = titles.Contains(words) ? 0.0
                : block.Words.Count < ShortWords ? lines.Contains(words) ? 1.0 : 0
                : (double)block.SharedWith(story) / block.Total;
            var weight = share;
            if (gold.Text == null && Known(gold, line.Block.Text) is { } known)
            {
                (inStory, weight) = (known ? 1 : 0, share / SnippetPage * Snippet);
            }

            return new LabelledBlock(features[i].ToArray(), (float)inStory, (float)(weight * 5 * Math.Sqrt(
                (Math.Min(block.Total, MaxRuns) + 4.0) / Math.Max(MinGoldRuns, story.Total))));
        })]);
    }

    private static bool? Known(GoldPage gold, string text)
    {
        var squeezed = Words.Squeeze(text);
        return gold.With.Any(with => squeezed.Contains(Words.Squeeze(with), StringComparison.Ordinal)) ? true
            : gold.Without.Any(without => squeezed.Contains(Words.Squeeze(without), StringComparison.Ordinal)) ? false : null;
    }

    private static List<LedgerLine>? Ledger(Dump dump)
    {
        var seen = new SeenLedger();
        Cleaner.Clean(dump, book => book with
        {
            Passes = [.. book.Passes.TakeWhile(pass => pass is not MainTextPass), seen, .. book.Passes.SkipWhile(pass => pass is not MainTextPass)],
        });
        return seen.Lines;
    }

    public static string SiteOf(GoldPage gold) =>
        gold.Source.FirstOrDefault(name => name.Contains('.', StringComparison.Ordinal)) is { } host ? Registered(host)
        : gold.Source.Count > 0 ? gold.Source.MinBy(name => name.Length)!
        : gold.Id;

    /// <summary>The name under which a host is registered: two labels, three below a country's second level such as <c>co.uk</c>.</summary>
    private static string Registered(string host)
    {
        var labels = host.ToLowerInvariant().Split('.');
        var kept = labels is [.., { Length: <= 3 }, { Length: 2 }] ? 3 : 2;
        return string.Join('.', labels.TakeLast(kept));
    }

    /// <summary>Keeps the ledger as it is before the story is sought.</summary>
    private sealed class SeenLedger : ILedgerPass
    {
        public string Name => "seen";

        public List<LedgerLine>? Lines { get; private set; }

        public IReadOnlyList<LedgerLine> Apply(IReadOnlyList<LedgerLine> ledger)
        {
            Lines = [.. ledger];
            return ledger;
        }
    }
}
