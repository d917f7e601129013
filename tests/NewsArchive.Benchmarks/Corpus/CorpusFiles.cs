using System.Globalization;
using System.Text;

namespace NewsArchive.Benchmarks.Corpus;

/// <summary>Writes corpora: the same seed and kind write the same bytes.</summary>
internal static class CorpusFiles
{
    private const int FilesAFolder = 1000;
    private const int WordsAnArticle = 415;

    /// <summary>Writes a corpus into a folder.</summary>
    /// <param name="count">How many articles.</param>
    /// <param name="maxBytes">Ends one that is a single file early.</param>
    /// <returns>How many articles were written, and how many bytes.</returns>
    public static (int Articles, long Bytes) Write(CorpusKind kind, int seed, int count, string folder, long maxBytes = long.MaxValue)
    {
        Directory.CreateDirectory(folder);
        return kind switch
        {
            CorpusKind.Text => WriteFiles(folder, "txt", count, number => TextDump.Of(Story.Of(seed, number, TextDump.BodyChars))),
            CorpusKind.Html => WriteFiles(folder, "html", count, number => HtmlPage.Of(Story.Of(seed, number, TextDump.BodyChars))),
            CorpusKind.Real => WriteFiles(folder, "html", count, (RealPages.Find() ?? throw new DirectoryNotFoundException("../shared/bench/extraction/html is not beside the checkout.")).Copy),
            CorpusKind.Jsonl => WriteOne(Path.Combine(folder, "articles.jsonl"), count, maxBytes, number => Encoding.UTF8.GetBytes(JsonLine.Of(Story.Of(seed, number, TextDump.BodyChars)) + "\n")),
            CorpusKind.Words => WriteWords(seed, Path.Combine(folder, "articles.jsonl"), count, maxBytes),
            CorpusKind.Warc => WriteOne(Path.Combine(folder, "articles.warc"), count, maxBytes, number => WarcOf(Story.Of(seed, number, TextDump.BodyChars))),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    private static (int Articles, long Bytes) WriteWords(int seed, string path, int count, long maxBytes)
    {
        var corpus = new NewsCorpus(seed, count, WordsAnArticle);
        return WriteOne(path, count, maxBytes, number => Encoding.UTF8.GetBytes(JsonLine.Of(corpus[number]) + "\n"));
    }

    private static byte[] WarcOf(Story story) => WarcRecord.Of(story, HtmlPage.Of(story, isPlain: true));

    private static (int Articles, long Bytes) WriteFiles(string folder, string extension, int count, Func<int, string> write)
    {
        var bytes = 0L;
        Parallel.For(0, count, number =>
        {
            var place = Path.Combine(folder, (number / FilesAFolder).ToString("D4", CultureInfo.InvariantCulture));
            if (number % FilesAFolder == 0 || !Directory.Exists(place))
            {
                Directory.CreateDirectory(place);
            }

            var content = Encoding.UTF8.GetBytes(write(number));
            File.WriteAllBytes(Path.Combine(place, string.Create(CultureInfo.InvariantCulture, $"{number:D7}.{extension}")), content);
            Interlocked.Add(ref bytes, content.Length);
        });
        return (count, bytes);
    }

    private static (int Articles, long Bytes) WriteOne(string path, int count, long maxBytes, Func<int, byte[]> write)
    {
        using var file = File.Create(path, bufferSize: 1 << 20);
        var number = 0;
        for (; number < count && file.Length < maxBytes; number++)
        {
            file.Write(write(number));
        }

        return (number, file.Length);
    }
}
