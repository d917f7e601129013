using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using System.Xml.Linq;
using Microsoft.AspNetCore.WebUtilities;
using NewsArchive.Storage;
using NewsArchive.Web.Pages.Articles;

namespace NewsArchive.Web.Pages.Citing;

/// <summary>What a page elsewhere shows of a link to an article (oEmbed 1.0): a title and a picture, nothing to run.</summary>
public static class OEmbed
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Maps <c>/oembed</c>.</summary>
    public static void Map(IEndpointRouteBuilder app) => app.MapMethods(Addresses.OEmbed, [HttpMethods.Get, HttpMethods.Head], AnswerAsync);

    /// <summary>The address that tells of an article.</summary>
    /// <param name="url">The article's, with scheme and host.</param>
    /// <param name="format"><c>json</c> or <c>xml</c>.</param>
    internal static string Address(string url, string format) => $"{Addresses.OEmbed}?url={Uri.EscapeDataString(url)}&format={format}";

    private static async Task<IResult> AnswerAsync(HttpRequest request, ArchiveContext archive, CancellationToken cancellation)
    {
        var (format, url) = (request.Query["format"].ToString(), request.Query["url"].ToString());
        if (format is not ("" or "json" or "xml"))
        {
            return Results.StatusCode(StatusCodes.Status501NotImplemented);
        }

        if (url.Length == 0)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        if (ArticleIn(url, request.Host) is not ({ } id, var anchor))
        {
            return Results.NotFound();
        }

        var (stored, status) = await StoredArticle.AskAsync(request.HttpContext, archive, id, cancellation);
        if (stored is null)
        {
            return Results.StatusCode(status);
        }

        var values = Values(stored, Passages.Find(stored.Article, anchor), request);
        return format == "xml"
            ? Results.Text(PrintXml(values), "text/xml", Encoding.UTF8)
            : Results.Text(JsonSerializer.Serialize(values, Json), "application/json", Encoding.UTF8);
    }

    // The article, and the paragraph, that an address of this site names. Behind a proxy the scheme may be another one.
    private static (string Id, string? Anchor)? ArticleIn(string url, HostString host) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.Host.Equals(host.Host, StringComparison.OrdinalIgnoreCase)
        && (uri.IsDefaultPort ? host.Port is null or 80 or 443 : uri.Port == host.Port)
        && uri.AbsolutePath.Split('/') is ["", "a", _] or ["", "a", _, _]
            ? (uri.AbsolutePath.Split('/')[2], QueryHelpers.ParseQuery(uri.Query).TryGetValue("p", out var anchor) ? anchor.ToString() : null)
            : null;

    private static Dictionary<string, object> Values(StoredArticle stored, Passage? passage, HttpRequest request)
    {
        var origin = Addresses.Origin(request);
        var reference = passage == null ? Reference.To(stored, origin, default) : Reference.To(stored, passage, origin, default);
        var values = new Dictionary<string, object>
        {
            ["type"] = "link",
            ["version"] = "1.0",
            ["title"] = reference.Quotation is { } words ? $"“{Printed.Cut(words, 200)}” — {reference.Title}" : reference.Title,
            ["provider_name"] = Reference.Archive,
            ["provider_url"] = origin + Addresses.Home,
        };
        if (reference.Authors.Count > 0)
        {
            values["author_name"] = string.Join(", ", reference.Authors.Select(name => name.Text));
        }

        var scale = Math.Min(1, Math.Min(Limit(request, "maxwidth") / Card.Width, Limit(request, "maxheight") / Card.Height));
        if (scale * Card.Height >= 1)
        {
            values["thumbnail_url"] = origin + Addresses.Card(stored.Row.PublicId);
            values["thumbnail_width"] = (int)(scale * Card.Width);
            values["thumbnail_height"] = (int)(scale * Card.Height);
        }

        return values;
    }

    // What is no number of pixels limits nothing.
    private static double Limit(HttpRequest request, string name) =>
        int.TryParse(request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) ? pixels : double.PositiveInfinity;

    private static string PrintXml(Dictionary<string, object> values) =>
        "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n"
        + new XElement("oembed", values.Select(value => new XElement(value.Key, value.Value)));
}
