using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using NewsArchive.Cleaning;
using NewsArchive.Storage;

namespace NewsArchive.Tests.Pages;

public sealed class FormatTests
{
    private const string Title = "50 % of {all} \\ & <b>_x_</b> #1 ~ ^";

    [Fact]
    public async Task Json_holds_the_facts_and_the_text_as_they_are()
    {
        await using var site = await ServedArchive.StartAsync(Some.Article(Title, text: "One.\n\n“Two” ثلج.", author: "Ada Berg"));

        using var json = JsonDocument.Parse(await site.ReadAsync(await AddressAsync(site, "json")));

        Assert.Equal(Title, json.RootElement.GetProperty("title").GetString());
        Assert.Equal("One.\n\n“Two” ثلج.", json.RootElement.GetProperty("text").GetString());
        Assert.Equal("2022-01-19", json.RootElement.GetProperty("published").GetString());
        Assert.Equal("FI", json.RootElement.GetProperty("countries")[0].GetProperty("code").GetString());
        Assert.Equal(2, json.RootElement.GetProperty("passages").GetArrayLength());
    }

    [Fact]
    public async Task Markdown_has_no_markup_but_its_own()
    {
        await using var site = await ServedArchive.StartAsync(Some.Article(
            Title, text: "1. no list\n\n- none *here*\n\n# no heading <script>\n\n[no](javascript:x)"));

        var page = await site.ReadAsync(await AddressAsync(site, "md"));

        Assert.Contains(@"# 50 % of \{all\} \\ \& \<b\>\_x\_\</b\> \#1 \~ \^", page, StringComparison.Ordinal);
        Assert.Contains("\n1\\. no list\n", page, StringComparison.Ordinal);
        Assert.Contains("\n\\- none \\*here\\*\n", page, StringComparison.Ordinal);
        Assert.Contains("\n\\# no heading \\<script\\>\n", page, StringComparison.Ordinal);
        Assert.Contains("\n\\[no\\](javascript:x)\n", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/a/{id}.json")]
    [InlineData("/a/{id}.bib")]
    [InlineData("/a/{id}/raw")]
    [InlineData("/feed.atom")]
    [InlineData("/list.epub")]
    [InlineData("/list.bib")]
    public async Task Search_engines_are_kept_from_other_forms_than_the_page(string address)
    {
        await using var site = await ServedArchive.StartAsync(Some.Article(Title));

        using var form = await site.GetAsync(address.Replace("{id}", (await AddressAsync(site, ""))[3..15], StringComparison.Ordinal));

        Assert.Equal(["noindex"], form.Headers.GetValues("X-Robots-Tag"));
    }

    [Fact]
    public async Task Feeds_are_well_formed_whatever_a_title_holds()
    {
        await using var site = await ServedArchive.StartAsync(
            Some.Article("\u0001\u0008]]>&<x>\u202E\uFFFF 😀"), Some.Article("Undated", day: null, source: null));

        var atom = XDocument.Parse(await site.ReadAsync("/feed.atom")).Root!;
        using var json = JsonDocument.Parse(await site.ReadAsync("/feed.json"));

        XNamespace ns = "http://www.w3.org/2005/Atom";
        var entries = atom.Elements(ns + "entry").ToList();
        Assert.Equal("]]>&<x>\u202E 😀", entries[0].Element(ns + "title")!.Value);
        Assert.All(entries, entry => Assert.NotNull(entry.Element(ns + "updated")));
        Assert.Null(entries[1].Element(ns + "published"));
        Assert.Equal(2, json.RootElement.GetProperty("items").GetArrayLength());
        Assert.Equal("https://jsonfeed.org/version/1.1", json.RootElement.GetProperty("version").GetString());
    }

    [Fact]
    public async Task A_raw_dump_comes_byte_for_byte_in_the_encoding_it_was_read_in()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding(1251).GetBytes(
            "Вода в реке поднялась на два метра\n\nВ городе ждут, что вода в реке уйдёт только к концу недели, сказали в понедельник.\n");
        await using var site = await ServedArchive.StartAsync(await TemporaryArchive.CreateAsync());
        await using (var writer = new ArchiveWriter(site.Archive.Database, TimeProvider.System))
        {
            var run = await writer.StartRunAsync(TestContext.Current.CancellationToken);
            var input = new ArchiveInput.Cleaned(
                "/dumps/вода.txt",
                new Dump(bytes, DumpFormat.Text),
                SHA256.HashData(bytes),
                new CleaningResult.Cleaned(Some.Article()));
            await writer.WriteAsync(run.Id, [input], TestContext.Current.CancellationToken);
        }

        using var answer = await site.GetAsync((await AddressAsync(site, "txt"))[..^4] + "/raw");

        Assert.Equal("windows-1251", answer.Content.Headers.ContentType!.CharSet);
        Assert.Equal(bytes, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<string> AddressAsync(ServedArchive site, string extension) =>
        $"/a/{(await site.ReadAsync("/feed.json")).Split("/a/")[1][..12]}.{extension}";
}
