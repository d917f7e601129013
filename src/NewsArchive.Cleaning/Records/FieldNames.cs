using System.Collections.Frozen;

namespace NewsArchive.Cleaning.Records;

/// <summary>The names under which exports of articles keep their parts.</summary>
/// <remarks>
/// Gathered from news crawlers, services and data sets: news-please, newspaper, trafilatura, Fundus, Common Crawl extracts, NewsAPI, the
/// interfaces of newspapers and of WordPress, RealNews, CC-News, "All the news". Names are compared by their letters and digits alone, so
/// that <c>date_publish</c>, <c>datePublish</c> and <c>date-publish</c> are one. In each row those that say it best come first.
/// </remarks>
public static class FieldNames
{
    private static readonly FrozenDictionary<string, (ArticleField Field, int Rank)> Fields = new (ArticleField Field, string Names)[]
    {
        (ArticleField.Title, "headline title articletitle webtitle heading"),
        (ArticleField.Text, "maintext articlebody articletext text body content article bodytext fulltext plaintext cleanedtext rawtext"),
        (ArticleField.Html, "html rawhtml pagehtml contenthtml bodyhtml htmlcontent articlehtml"),
        (ArticleField.Address, "url link articleurl weburl pageurl permalink canonicalurl uri sourceurl respondedurl requestedurl"),
        // What a service says of its own row comes last: it is the day of publication only where nothing else is.
        (ArticleField.Published, "datepublish datepublished publishdate publisheddate publicationdate publishingdate published publishedat publishedon "
            + "publishtime publishedtime pubdate webpublicationdate firstpublished date issued datetime dateposted posted time timestamp created createdat"),
        (ArticleField.Modified, "datemodify datemodified modified modifieddate lastmodified dateupdated lastupdated updated"),
        (ArticleField.Fetched, "crawldate crawledat crawled datecrawled datedownload datedownloaded downloaddate fetched fetchedat fetchdate fetchtime scrapedat "
            + "scrapedate retrievedat accessdate accessed seendate filedate"),
        (ArticleField.Author, "authors author byline creator writer"),
        (ArticleField.Source, "sourcename publisher publication sitename outlet source sourcedomain domain site hostname sourcehostname"),
        (ArticleField.Language, "language lang metalang inlanguage locale"),
        (ArticleField.Section, "section sectionname"),
        (ArticleField.Subtitle, "subtitle subheadline standfirst"),
    }.SelectMany(row => row.Names.Split(' ').Select((name, rank) => KeyValuePair.Create(name, (row.Field, rank)))).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a member or column of this name holds; null when the name says nothing.</summary>
    /// <param name="name">As written, e.g. <c>crawl-date</c>, <c>INPUT:text</c> or <c>article.title</c>: what stands before a colon or dot is left out.</param>
    public static ArticleField? Of(string name) => Find(name)?.Field;

    /// <summary>The same, with how well the name says it; 0 is best.</summary>
    internal static (ArticleField Field, int Rank)? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var last = name[(name.LastIndexOfAny([':', '.', '/']) + 1)..];
        var letters = string.Concat(last.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return Fields.TryGetValue(letters, out var found) ? found : null;
    }
}
