using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Decoding;
using NewsArchive.Cleaning.Facts;

namespace NewsArchive.Cleaning.Records;

/// <summary>Takes a dump out of its wrapping: record, message or Markdown.</summary>
internal static class DumpOpener
{
    private const int SampleBytes = 64 * 1024;

    /// <summary>Opens a dump.</summary>
    /// <returns>Null, with a sentence why, when there is nothing to clean in it.</returns>
    public static (OpenedDump? Opened, string? Problem) Open(Dump dump)
    {
        if (dump.Bytes.Length == 0)
        {
            return (null, "The file is empty.");
        }

        if (dump.Format == DumpFormat.Unread)
        {
            return (null, "The file could not be read when it came in.");
        }

        if (dump.Format == DumpFormat.Mhtml)
        {
            return MhtmlPage.Read(dump.Bytes) is { } page
                ? Open(dump with { Bytes = page.Bytes, Format = DumpFormat.Html, Charset = page.Charset, Url = page.Address ?? dump.Url })
                : (null, "The saved page has no part that is HTML.");
        }

        if (dump.Bytes.Length > TextLimit.MaxBytes && IsTooLong(dump))
        {
            return (null, TextLimit.TooManyChars);
        }

        var decoded = TextDecoder.Decode(dump.Bytes.Span, dump.Format, dump.Charset);
        return decoded.IsBinary ? (null, $"This is no text but {decoded.BinaryKind}.") : dump.Format switch
        {
            DumpFormat.Json => OfRecord(JsonRecord.Read(decoded.Text), decoded, dump),
            DumpFormat.Table => OfRecord(TableRecord.Read(decoded.Text), decoded, dump),
            DumpFormat.Markdown => OfMarkdown(decoded, dump),
            _ => (Opened(decoded.Text, dump.Format == DumpFormat.Html, new RecordedArticle(), decoded.Notes, dump), null),
        };
    }

    /// <summary>Whether that is sure before it is decoded, which would take a dozen times its size.</summary>
    private static bool IsTooLong(Dump dump) => dump.Format switch
    {
        DumpFormat.Text or DumpFormat.Markdown => TextDecoder.FindEncoding(dump.Bytes.Span[..SampleBytes], dump.Format) is not null,
        DumpFormat.Json => JsonRecord.IsLonger(dump.Bytes, TextLimit.MaxBytes),
        _ => false,
    };

    private static (OpenedDump?, string?) OfMarkdown(DecodedText decoded, Dump dump)
    {
        var (html, article) = MarkdownPage.Read(decoded.Text);
        return (Opened(html, isPage: true, article, decoded.Notes, dump), null);
    }

    private static (OpenedDump?, string?) OfRecord((RecordedArticle? Article, string? Problem) record, DecodedText decoded, Dump dump)
    {
        if (record.Article is not { } written)
        {
            return (null, record.Problem);
        }

        // What JSON writes as an escape was no character yet when the record was decoded.
        var notes = new List<string>(decoded.Notes);
        var article = written.With(part => TextDecoder.Settle(part.Field is ArticleField.Text or ArticleField.Html ? part.Value : Markup.WithoutEntities(part.Value), notes));
        var text = article.Text is { } part ? OfText(part, article, notes, dump) : null;
        if (article[ArticleField.Html] is not { } page)
        {
            return text is not null ? (text, null)
                : (null, "The record has no text: none of its fields has a name like text, body, content or html, or they are empty.");
        }

        // The page says more than what somebody took out of it: dates, marks, and what was left out.
        string[] told = text is null ? [] : [$"The record gives the text in “{text.TextField}” and the page in “{page.Name}”: the page was read, because it says more."];
        return (Opened(page.Value, isPage: true, article, [.. notes, .. told], dump) with { Other = text }, null);
    }

    // What is called text holds tags often enough.
    private static OpenedDump OfText(RecordedPart part, RecordedArticle article, IReadOnlyList<string> notes, Dump dump)
    {
        var isPage = Markup.IsIn(part.Value);
        return Opened(isPage ? part.Value : Markup.WithoutEntities(part.Value), isPage, article, notes, dump) with { TextField = part.Name };
    }

    private static OpenedDump Opened(string text, bool isPage, RecordedArticle article, IReadOnlyList<string> notes, Dump dump)
    {
        var url = RecordFacts.AddressOf(article)?.Url ?? dump.Url;
        var fetched = RecordFacts.FetchedOf(article) ?? dump.FetchedUtc;
        var told = RecordFacts.Of(article, url, fetched).OrElse(Around(dump with { Url = url }, isPage));
        return new OpenedDump(text, isPage, told, dump.Cut is { } cut ? [.. notes, cut] : notes, url, fetched);
    }

    /// <summary>What the way of the dump tells; a page says more of its own address than the way to it does.</summary>
    private static ArticleFacts Around(Dump dump, bool isPage) => ArticleFacts.None with
    {
        Source = isPage ? null : HostOf(dump.Url),
        Language = LanguageCode.Of(dump.Language) is { } crawled ? new Fact<string>(crawled, "crawler", $"the crawler found “{dump.Language}”") : null,
        Address = !isPage && dump.Url is { } url ? new Fact<string>(url.AbsoluteUri, "address", $"the address it was fetched from: “{url.AbsoluteUri}”") : null,
    };

    private static Fact<string>? HostOf(Uri? url) =>
        url is { IsAbsoluteUri: true } && url.Host.Contains('.', StringComparison.Ordinal)
            ? new Fact<string>(HostNames.Of(url), "address", $"the address it was fetched from: {url.Host}")
            : null;
}
