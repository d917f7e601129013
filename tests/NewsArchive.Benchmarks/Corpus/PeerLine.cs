using System.Globalization;
using System.Text.Json;

namespace NewsArchive.Benchmarks.Corpus;

/// <summary>An article as peers take it in: see <c>Peers/peer.py</c>.</summary>
internal static class PeerLine
{
    /// <summary>Writes articles, a JSON object a line.</summary>
    public static void Write(NewsCorpus corpus, int articles, string path) =>
        File.WriteAllLines(path, Enumerable.Range(0, articles).Select(number => Of(corpus[number])));

    private static string Of(NewsArticle article) => JsonSerializer.Serialize(new
    {
        n = article.Number,
        day = article.PublishedUtc.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        source = article.Host,
        countries = article.Countries.Select(country => country.ToString()),
        title = article.Title,
        body = string.Join("\n\n", article.Paragraphs),
    });
}
