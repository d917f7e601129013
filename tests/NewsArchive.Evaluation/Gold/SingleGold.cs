using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;

namespace NewsArchive.Evaluation.Gold;

/// <summary>The gold that lies beside a single dump, as its makers laid it out; the set is named after them.</summary>
internal static class SingleGold
{
    /// <summary>A JSON object with the whole text, facts, and the address of the site.</summary>
    public static GoldPage Article(string id, JsonElement json) => Facts(new GoldPage(id, "aed"), json) with
    {
        Text = json.Text("text"),
        Published = json.Text("date"),
        Author = json.Text("authors"),
        Source = Uri.TryCreate(json.Text("site"), UriKind.Absolute, out var site) ? [site.Host] : [],
    };

    /// <summary>A JSON object with paragraphs by sections, and facts.</summary>
    public static GoldPage Sections(string id, JsonElement json)
    {
        var body = json.GetProperty("body");
        List<string> parts =
        [
            .. body.Texts("summary"),
            .. body.GetProperty("sections").EnumerateArray().SelectMany(section => section.Texts("headline").Concat(section.Texts("paragraphs"))),
        ];
        return Facts(new GoldPage(id, "fundus"), json) with
        {
            Text = string.Join("\n\n", parts),
            With = parts,
            Published = json.Text("publishing_date"),
            Author = json.Text("authors"),
        };
    }

    /// <summary>A JSON object with such pages by the version of their reader: the last whose title is in the page.</summary>
    public static GoldPage? Versions(string id, JsonElement json, string page) => json.EnumerateObject()
        .Select(version => Sections(id, version.Value))
        .LastOrDefault(gold => gold.Titles is [var title, ..] && WebUtility.HtmlDecode(page).Contains(title, StringComparison.Ordinal));

    /// <summary>A JSON object with snippets that must stay or go, and facts.</summary>
    public static GoldPage Snippets(string id, JsonElement json) => Facts(new GoldPage(id, "trafilatura"), json) with
    {
        With = json.Texts("with"),
        Without = json.Texts("without"),
        Published = json.Text("date"),
        Author = json.Text("author"),
    };

    /// <summary>A plain text.</summary>
    public static GoldPage PlainText(string id, string text) => new(id, "n4k") { Text = text };

    /// <summary>A page of the article alone, and a JSON object with facts; pictures with their captions are no text here.</summary>
    public static GoldPage Page(string id, string html, JsonElement json)
    {
        var document = new HtmlParser().ParseDocument(html);
        foreach (var figure in document.QuerySelectorAll("figure").ToList())
        {
            figure.Remove();
        }

        foreach (var block in document.QuerySelectorAll("p, div, li, h1, h2, h3, h4, h5, h6, blockquote, pre, td, th, br"))
        {
            block.After(document.CreateTextNode("\n"));
        }

        return Facts(new GoldPage(id, "readability"), json) with
        {
            Text = document.Body?.TextContent,
            Published = json.Text("publishedTime"),
            Author = json.Text("byline"),
        };
    }

    private static GoldPage Facts(GoldPage page, JsonElement json) => page with { Titles = json.Texts("title") };
}
