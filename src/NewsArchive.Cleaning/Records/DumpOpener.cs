using NewsArchive.Cleaning.Decoding;
using NewsArchive.Cleaning.Facts;

namespace NewsArchive.Cleaning.Records;

/// <summary>Takes a dump out of its wrapping: record, message or Markdown.</summary>
internal static class DumpOpener
{
    /// <summary>Opens a dump.</summary>
    /// <returns>Null, with a sentence why, when there is nothing to clean in it.</returns>
    public static (OpenedDump? Opened, string? Problem) Open(Dump dump)
    {
        if (dump.Bytes.Length == 0)
        {
            return (null, "The file is empty.");
        }

        if (dump.Format == DumpFormat.Mhtml)
        {
            return MhtmlPage.Read(dump.Bytes) is { } page
                ? Open(dump with { Bytes = page.Bytes, Format = DumpFormat.Html, Charset = page.Charset, Url = page.Address ?? dump.Url })
                : (null, "The saved page has no part that is HTML.");
        }

        var decoded = TextDecoder.Decode(dump.Bytes.Span, dump.Format, dump.Charset);
        return decoded.IsBinary ? (null, $"This is no text but {decoded.BinaryKind}.") : dump.Format switch
        {
            DumpFormat.Json => OfRecord(JsonRecord.Read(decoded.Text), decoded, dump),
            DumpFormat.Table => OfRecord(TableRecord.Read(decoded.Text), decoded, dump),
            DumpFormat.Markdown => OfMarkdown(decoded, dump),
            _ => (Opened(decoded.Text, dump.Format == DumpFormat.Html, new RecordedArticle(), decoded, dump), null),
        };
    }

    private static (OpenedDump?, string?) OfMarkdown(DecodedText decoded, Dump dump)
    {
        var (html, article) = MarkdownPage.Read(decoded.Text);
        return (Opened(html, isPage: true, article, decoded, dump), null);
    }

    private static (OpenedDump?, string?) OfRecord((RecordedArticle? Article, string? Problem) record, DecodedText decoded, Dump dump)
    {
        if (record.Article is not { } article)
        {
            return (null, record.Problem);
        }

        // What is called text holds tags often enough.
        var (text, html) = (article[ArticleField.Text], article[ArticleField.Html]);
        return (html ?? text) is { } content
            ? (Opened(content, isPage: html is not null || Markup.IsIn(content), article, decoded, dump), null)
            : (null, "The record has no text: none of its fields has a name like “text”, “body”, “content” or “html”, or they are empty.");
    }

    private static OpenedDump Opened(string text, bool isPage, RecordedArticle article, DecodedText decoded, Dump dump)
    {
        var url = AddressOf(article) ?? dump.Url;
        var fetched = DateOf(article, ArticleField.Fetched) is { Day: var day } ? day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) : dump.FetchedUtc;
        return new OpenedDump(text, isPage, ToldOf(dump with { Url = url, FetchedUtc = fetched }, isPage, article), decoded.Notes, url, fetched);
    }

    // A page says more of its own address than the way to it does.
    private static ArticleFacts ToldOf(Dump dump, bool isPage, RecordedArticle article)
    {
        var published = DateOf(article, ArticleField.Published);
        var source = article.FactOf(ArticleField.Source);
        return ArticleFacts.None with
        {
            Title = article.FactOf(ArticleField.Title),
            Published = published is not null && !(published.Day > PublishedDate.LatestOf(dump.FetchedUtc)) ? article.Told(ArticleField.Published, published) : null,
            Author = article.FactOf(ArticleField.Author),
            Source = source is null ? (isPage ? null : HostOf(dump.Url)) : source with { Value = HostNames.In(source.Value) ?? source.Value },
            Language = LanguageCode.Of(article[ArticleField.Language]) is { } code ? article.Told(ArticleField.Language, code)
                : LanguageCode.Of(dump.Language) is { } crawled ? new Fact<string>(crawled, "crawler", $"the crawler found “{dump.Language}”") : null,
            Address = !isPage && dump.Url is { } url ? new Fact<string>(url.AbsoluteUri, "address", $"the address it was fetched from: “{url.AbsoluteUri}”") : null,
        };
    }

    private static Uri? AddressOf(RecordedArticle article) =>
        Uri.TryCreate(article[ArticleField.Address]?.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    private static Fact<string>? HostOf(Uri? url) =>
        url is { IsAbsoluteUri: true } && url.Host.Contains('.', StringComparison.Ordinal)
            ? new Fact<string>(WithoutWww(url.IdnHost.ToLowerInvariant()), "address", $"the address it was fetched from: {url.Host}")
            : null;

    private static string WithoutWww(string host) => host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;

    private static PublishedDate? DateOf(RecordedArticle article, ArticleField field) =>
        IsoDate.TryRead(article[field])
        ?? (article[field] is { Length: < 100 } text && DateReader.Find(text, LanguageCode.Of(article[ArticleField.Language])) is [var mention, ..] ? mention.Date : null);
}
