using AngleSharp.Html.Parser;

namespace NewsArchive.Benchmarks.Limits;

/// <summary>AngleSharp alone: parses the same pages from strings, warm, and does nothing with them.</summary>
internal static class ParseLimit
{
    private const int MostPages = 500;

    /// <summary>Measures it.</summary>
    /// <param name="files">Pages in UTF-8.</param>
    public static LimitTaken Measure(IEnumerable<string> files, int cores)
    {
        var pages = files.Take(MostPages).Select(File.ReadAllText).ToArray();
        var options = new ParallelOptions { MaxDegreeOfParallelism = cores };
        return LimitTaken.Best(pages.Length, warmUps: 3, rounds: 3, () => Parallel.ForEach(pages, options, page =>
        {
            using var document = new HtmlParser().ParseDocument(page);
        }));
    }
}
