using System.Collections.Frozen;
using System.Text;

namespace NewsArchive.Cleaning.Records;

/// <summary>The names under which exports of articles keep their parts.</summary>
/// <remarks>
/// Gathered from news crawlers, services and data sets: news-please, newspaper, trafilatura, Fundus, Common Crawl extracts, NewsAPI, the
/// interfaces of newspapers and of WordPress, RealNews, CC-News, "All the news". Names are compared by their letters and digits alone,
/// without accents, so that <c>date_publish</c>, <c>datePublish</c> and <c>date-publish</c> are one. In each row those that say it best come first.
/// Those of other languages stand in <c>field-names.tsv</c>; what means something else in English is not among them.
/// </remarks>
public static class FieldNames
{
    // Where a text has no columns, all of its first line is asked for.
    private const int MaxChars = 100;

    private static readonly (ArticleField Field, string Names)[] English =
    [
        (ArticleField.Title, "headline title articletitle webtitle heading newstitle posttitle"),
        (ArticleField.Text, "maintext articlebody articletext text body content article bodytext fulltext plaintext cleanedtext rawtext articlecontent "
            + "newstext newscontent newsbody textcontent maincontent postcontent posttext storytext"),
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
    ];

    private static readonly FrozenDictionary<string, (ArticleField Field, int Rank)> Fields = Load();

    /// <summary>What a member or column of this name holds; null when the name says nothing.</summary>
    /// <param name="name">As written, e.g. <c>crawl-date</c>, <c>INPUT:text</c> or <c>article.title</c>: what stands before a colon or dot is left out.</param>
    public static ArticleField? Of(string name) => Find(name)?.Field;

    /// <summary>The same, with how well the name says it; 0 is best.</summary>
    internal static (ArticleField Field, int Rank)? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var last = name[(name.LastIndexOfAny([':', '.', '/']) + 1)..];
        return last.Length <= MaxChars && Fields.TryGetValue(LettersOf(last), out var found) ? found : null;
    }

    private static string LettersOf(string name)
    {
        var letters = string.Concat(name.Where(char.IsLetterOrDigit));
        return (Ascii.IsValid(letters) ? letters : string.Concat(letters.Normalize(NormalizationForm.FormD).Where(char.IsLetterOrDigit))).ToLowerInvariant();
    }

    private static FrozenDictionary<string, (ArticleField Field, int Rank)> Load()
    {
        var others = WordList.Rows("field-names.tsv").Select(row => (Field: Enum.Parse<ArticleField>(row[0]), Names: row[2]));
        var fields = new Dictionary<string, (ArticleField, int)>(StringComparer.Ordinal);
        foreach (var row in English.Concat(others).GroupBy(row => row.Field))
        {
            foreach (var (rank, name) in row.SelectMany(part => part.Names.Split(' ')).Index())
            {
                fields.TryAdd(LettersOf(name), (row.Key, rank));
            }
        }

        return fields.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
