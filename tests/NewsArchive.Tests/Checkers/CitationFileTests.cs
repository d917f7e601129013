using System.Text.Json;
using NewsArchive.Tests.Pages;

namespace NewsArchive.Tests.Checkers;

/// <summary>Files of citations are read by the parsers of reference managers: BibTeX by Better BibTeX's, RIS by Citation.js'.</summary>
public sealed class CitationFileTests(ServedSamples samples) : IClassFixture<ServedSamples>
{
    private static readonly string Reader = Path.Combine(Shared.Repository, "tests", "NewsArchive.Tests", "Checkers", "citations.mjs");

    private static readonly string[] Names = ["list.bib", "list.ris"];

    [Fact]
    public async Task Every_article_of_a_list_arrives_with_title_authors_and_address()
    {
        using var csl = JsonDocument.Parse(await samples.Site.ReadAsync("/list.csl.json"));
        var meant = csl.RootElement.EnumerateArray().Select(item => new Cited(
            item.GetProperty("id").GetString()!,
            item.GetProperty("title").GetString()!,
            item.TryGetProperty("author", out var authors) ? string.Join("; ", authors.EnumerateArray().Select(author => author.GetProperty("literal").GetString())) : "",
            item.GetProperty("URL").GetString()!)).ToList();

        var read = await ReadAsync(samples.Site);

        Assert.True(meant.Count > 40);
        Assert.Equal(meant, read[0]);
        Assert.Equal(meant, read[1]);
    }

    [Fact]
    public async Task Nothing_in_a_title_or_a_name_breaks_a_file()
    {
        string[] texts = [.. CitationTests.Hostile.Select(row => row.Data.Item1)];
        await using var site = await ServedArchive.StartAsync([.. texts.Select(text => Some.Article(text, author: text))]);

        var read = await ReadAsync(site);

        Assert.All(read, file => Assert.Equal(texts.Length, file.Count));
        Assert.Equal(read[0].Select(cited => cited.Key), read[1].Select(cited => cited.Key));
    }

    private static async Task<IReadOnlyList<IReadOnlyList<Cited>>> ReadAsync(ServedArchive site)
    {
        NodePackages.File("@retorquere", "bibtex-parser", "package.json");
        NodePackages.File("@citation-js", "plugin-ris", "package.json");
        var folder = Directory.CreateTempSubdirectory("newsarchive-citations");
        try
        {
            string[] files = [.. Names.Select(name => Path.Combine(folder.FullName, name))];
            foreach (var file in files)
            {
                await File.WriteAllTextAsync(file, await site.ReadAsync("/" + Path.GetFileName(file)), TestContext.Current.CancellationToken);
            }

            var (code, printed) = await NodePackages.RunAsync(Reader, files);
            Assert.True(code == 0, printed);
            using var json = JsonDocument.Parse(printed);
            return [.. json.RootElement.EnumerateArray().Select(file => file.EnumerateArray().Select(item => new Cited(
                item.GetProperty("key").GetString()!,
                item.GetProperty("title").GetString()!,
                string.Join("; ", item.GetProperty("author").EnumerateArray().Select(name => name.GetString())),
                item.GetProperty("url").GetString()!)).ToList())];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private sealed record Cited(string Key, string Title, string Authors, string Url);
}
