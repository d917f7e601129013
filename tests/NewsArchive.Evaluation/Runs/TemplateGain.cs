using System.Text;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Templates;
using NewsArchive.Evaluation.Metric;

namespace NewsArchive.Evaluation.Runs;

/// <summary>An article of a source, cleaned without a template and with the one that the articles before it taught.</summary>
/// <param name="Number">Its place in the source, from 1.</param>
/// <param name="Without">Cleaned alone.</param>
/// <param name="With">Cleaned with what was known by then.</param>
/// <param name="Again">Cleaned again when all articles were known, as <c>reclean</c> does; null for articles after the first.</param>
internal sealed record TemplateGain(int Number, TextPair Without, TextPair With, TextPair? Again)
{
    // Shorter stories do not fill the place of another one.
    private const int MinStoryChars = 600;

    /// <summary>Grows a source from each of some news pages and cleans its articles in their order.</summary>
    /// <param name="dumps">Pages as text, with their gold.</param>
    /// <param name="sources">How many pages, spread over all.</param>
    /// <param name="articles">How many articles of each.</param>
    public static IReadOnlyList<TemplateGain> Grown(IReadOnlyList<LabelledDump> dumps, int sources, int articles, int threads)
    {
        var stories = dumps.Where(dump => Group.IsNews(dump.Gold) && dump.Gold.Text?.Length >= MinStoryChars).ToList();
        return [.. Enumerable.Range(0, Math.Min(sources, stories.Count))
            .AsParallel().AsOrdered().WithDegreeOfParallelism(threads)
            .SelectMany(n =>
            {
                var at = n * stories.Count / sources;
                var page = new GrownSource(Encoding.UTF8.GetString(LabelledDump.ReadBytes(stories[at].Path)), stories[at].Gold, seed: n);
                return Of(page.Pages(Enumerable.Range(1, articles).Select(i => stories[(at + i) % stories.Count].Gold)));
            })];
    }

    /// <summary>Cleans each page of the hosts that have several with what the others of its host teach.</summary>
    public static IReadOnlyList<TemplateGain> OfHosts(IEnumerable<LabelledDump> dumps, int threads) =>
    [
        .. dumps.Where(dump => dump.Gold is { Text: not null, Source.Count: > 0 })
            .GroupBy(dump => dump.Gold.Source[0], StringComparer.Ordinal)
            .Where(host => host.Count() > 1)
            .AsParallel().AsOrdered().WithDegreeOfParallelism(threads)
            .SelectMany(host =>
            {
                var pages = host.Select(dump => (Text: dump.Gold.Text!, Result: Cleaner.Clean(dump.Read()))).ToList();
                return pages.Select((page, i) =>
                {
                    var template = Learned(pages.Where((_, other) => other != i).Select(other => other.Result)).Template;
                    return new TemplateGain(pages.Count, Pair(page.Text, page.Result), Pair(page.Text, Cleaner.WithTemplate(page.Result, template)), null);
                });
            }),
    ];

    private static List<TemplateGain> Of(IEnumerable<(Dump Dump, string Text)> pages)
    {
        var learner = new TemplateLearner();
        var gains = new List<TemplateGain>();
        (string Text, CleaningResult Result)? first = null;
        foreach (var (dump, text) in pages)
        {
            var result = Cleaner.Clean(dump);
            first ??= (text, result);
            gains.Add(new TemplateGain(gains.Count + 1, Pair(text, result), Pair(text, Cleaner.WithTemplate(result, learner.Template)), null));
            Learn(learner, result);
        }

        if (first is { } one)
        {
            gains[0] = gains[0] with { Again = Pair(one.Text, Cleaner.WithTemplate(one.Result, learner.Template)) };
        }

        return gains;
    }

    private static TemplateLearner Learned(IEnumerable<CleaningResult> results)
    {
        var learner = new TemplateLearner();
        foreach (var result in results)
        {
            Learn(learner, result);
        }

        return learner;
    }

    private static void Learn(TemplateLearner learner, CleaningResult result)
    {
        if (result is CleaningResult.Cleaned cleaned)
        {
            learner.Learn(cleaned);
        }
    }

    private static TextPair Pair(string text, CleaningResult result) => new(text, (result as CleaningResult.Cleaned)?.Article.Text ?? "");
}
