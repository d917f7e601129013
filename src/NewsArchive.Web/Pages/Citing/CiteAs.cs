using NewsArchive.Web.Pages.Articles;

namespace NewsArchive.Web.Pages.Citing;

/// <summary>Tells programs by which address an article is to be cited, whatever form of it they asked for (RFC 8574).</summary>
internal static class CiteAs
{
    /// <summary>Adds the header.</summary>
    public static void Tell(HttpResponse response, StoredArticle stored) =>
        response.Headers.Append("Link", $"<{stored.Address}>; rel=\"cite-as\"");
}
