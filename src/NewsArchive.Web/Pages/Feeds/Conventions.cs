using System.Text;
using System.Xml.Linq;
using NewsArchive.Storage;
using NewsArchive.Web.Pages.Search;

namespace NewsArchive.Web.Pages.Feeds;

/// <summary>Addresses that programs expect on every site: robots, search description, health.</summary>
public static class Conventions
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods("/robots.txt", Reading, (HttpRequest request, SearchEngines engines) => Results.Text(engines.AreInvited
            ? $"User-agent: *\nDisallow: /search?\nDisallow: /search.\nDisallow: /search/\n{string.Concat(ListFiles.Extensions.Select(extension => $"Disallow: /*list.{extension}\n"))}Disallow: /a/*/compare/\nDisallow: /a/*/cite\nDisallow: /oembed\nDisallow: /suggest\nDisallow: /saved\nDisallow: /settings\nDisallow: /offline\nAllow: /searches/\nAllow: /\n\nSitemap: {Addresses.Origin(request)}{Addresses.Sitemap}\n"
            : "User-agent: *\nDisallow: /\n"));
        app.MapMethods(Addresses.OpenSearch, Reading, (HttpRequest request) => Results.Text(
            OpenSearch(Addresses.Origin(request)), "application/opensearchdescription+xml", Encoding.UTF8));
        app.MapMethods("/healthz", Reading, () => Results.Text("ok"));
        app.MapMethods("/readyz", Reading, async (ArchiveContext archive, CancellationToken cancellation) =>
            await archive.Database.CanConnectAsync(cancellation)
                ? Results.Text("ready")
                : Results.Text("the database cannot be opened", statusCode: StatusCodes.Status503ServiceUnavailable));
    }

    private static string OpenSearch(string origin)
    {
        XNamespace ns = "http://a9.com/-/spec/opensearch/1.1/";
        return new XElement(
            ns + "OpenSearchDescription",
            new XElement(ns + "ShortName", "NewsArchive"),
            new XElement(ns + "Description", "Search the archive's articles"),
            new XElement(ns + "InputEncoding", "UTF-8"),
            new XElement(ns + "Image", new XAttribute("type", "image/svg+xml"), origin + "/favicon.svg"),
            Url("text/html", Addresses.Search),
            Url("application/atom+xml", Addresses.Search + Addresses.AtomFeed),
            Url(Suggestions.MediaType, Addresses.Suggest, "suggestions")).ToString();

        XElement Url(string type, string address, string? relation = null) => new(
            ns + "Url",
            new XAttribute("type", type),
            relation == null ? null : new XAttribute("rel", relation),
            new XAttribute("template", origin + address + "?q={searchTerms}"));
    }
}
