using System.IO.Compression;
using System.Text.RegularExpressions;

namespace NewsArchive.Tests.Pages;

/// <summary>What a first visit takes over the wire, packed as the site sends it, with everything the browser asks for because of it.</summary>
public sealed class WeightTests(ServedSamples samples, Chromium browser) : IClassFixture<ServedSamples>
{
    private const long MaxArticle = 30 * 1024;
    private const long MaxList = 40 * 1024;
    private const long MaxScripts = 6 * 1024;

    [Fact]
    public async Task A_first_visit_of_any_page_is_light_and_asks_no_other_host()
    {
        var front = await samples.Site.ReadAsync("/");
        var lists = new[] { "/", FirstLink(await samples.Site.ReadAsync(samples.Month), "/\\d{4}/\\d\\d/\\d\\d"), samples.Month, FirstLink(front, "/source/[^\"]+"), FirstLink(front, "/country/\\w+"), "/search?q=water" };
        string[] articles = [samples.Article, samples.RightToLeft, samples.Story, samples.Article + "?hidden=show"];

        foreach (var (address, most) in lists.Select(list => (list, MaxList)).Concat(articles.Select(article => (article, MaxArticle))))
        {
            var asked = await AskedAsync(address);
            Assert.All(asked, other => Assert.StartsWith(samples.Site.Origin + "/", other, StringComparison.Ordinal));
            var bytes = await Task.WhenAll(asked.Select(BytesAsync));
            var scripts = asked.Zip(bytes).Where(file => file.First.EndsWith(".js", StringComparison.Ordinal)).Sum(file => file.Second);
            TestContext.Current.TestOutputHelper?.WriteLine($"{bytes.Sum(),6} in all, {scripts,5} of scripts, {bytes[0],6} of {address}");
            Assert.True(bytes.Sum() < most, $"{address} takes {bytes.Sum()} bytes: {string.Join(", ", asked.Zip(bytes))}");
            Assert.True(scripts < MaxScripts, $"the scripts of {address} take {scripts} bytes");
        }
    }

    // The page first. A window without a screen asks for neither icon nor manifest.
    private async Task<IReadOnlyList<string>> AskedAsync(string address)
    {
        var page = await browser.OpenWithScriptsAsync();
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        await page.GotoAsync(samples.Site.Origin + address);
        asked.AddRange(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('link[rel=icon], link[rel=manifest]')].map(link => link.href)"));
        await page.Context.CloseAsync();
        return [.. asked.Distinct().Where(one => !one.StartsWith("data:", StringComparison.Ordinal))]; // signs of the browser itself
    }

    private async Task<long> BytesAsync(string address)
    {
        var isFile = Path.HasExtension(new Uri(address).AbsolutePath);
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept-Encoding", isFile ? "identity" : "br" } } };
        using var answer = await samples.Site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var bytes = await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return isFile ? Packed(bytes) : bytes.Length;
    }

    // As publishing packs files, once and for all; browsers mostly get them by Brotli, which takes less.
    private static long Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zip.Write(bytes);
        }

        return packed.Length;
    }

    private static string FirstLink(string page, string pattern) => Regex.Match(page, $"href=\"({pattern})\"").Groups[1].Value;
}
