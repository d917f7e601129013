using System.Collections.Frozen;

namespace NewsArchive.Cleaning.Records;

/// <summary>The names under which exports of articles keep their parts.</summary>
/// <remarks>
/// Gathered from news crawlers and data sets: news-please, newspaper, Common Crawl extracts, NewsAPI, RealNews, CC-News. Names are
/// compared without case, with <c>_</c> for any mark between words.
/// </remarks>
public static class FieldNames
{
    private static readonly FrozenDictionary<string, ArticleField> Fields = new (ArticleField Field, string Names)[]
    {
        (ArticleField.Title, "title headline head_line heading"),
        (ArticleField.Text, "text body content maintext main_text article article_text article_body articlebody full_text fulltext plain_text cleaned_text raw_text"),
        (ArticleField.Html, "html raw_html page_html content_html body_html html_content"),
        (ArticleField.Address, "url link source_url uri permalink canonical_url page_url article_url web_url"),
        (ArticleField.Published, "date date_publish date_published published publish_date published_date published_at publishedat published_on "
            + "publication_date pub_date pubdate datepublished date_time datetime timestamp created created_at"),
        (ArticleField.Fetched, "crawl_date crawldate crawled_at date_download date_downloaded download_date fetched fetched_at scraped_at scrape_date retrieved_at"),
        (ArticleField.Author, "author authors byline by_line creator writer"),
        (ArticleField.Source, "source source_domain source_name domain site site_name sitename publisher publication outlet hostname"),
        (ArticleField.Language, "language lang locale"),
    }.SelectMany(row => row.Names.Split(' '), (row, name) => KeyValuePair.Create(name, row.Field)).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a member or column of this name holds; null when the name says nothing.</summary>
    /// <param name="name">As written, e.g. <c>crawl-date</c>, <c>INPUT:text</c> or <c>article.title</c>: what stands before a colon or dot is left out.</param>
    public static ArticleField? Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var last = name[(name.LastIndexOfAny([':', '.', '/']) + 1)..];
        var normal = last.Trim().ToLowerInvariant().Replace('-', '_').Replace(' ', '_');
        return Fields.TryGetValue(normal, out var field) ? field : null;
    }
}
