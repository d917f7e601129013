using System.Globalization;
using NewsArchive.Cleaning.Markup;

namespace NewsArchive.Cleaning.Facts;

/// <summary>Finds when the article was published in the marks of its page.</summary>
internal static class PageDates
{
    // The web is younger; an earlier year is a default value or the subject of the text.
    private const int FirstYear = 1993;
    private const int MaxCandidates = 8;

    private static readonly string[] MetaNames =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "article:published", "og:pubdate", "datePublished",
        "parsely-pub-date", "sailthru.date", "citation_publication_date", "citation_date", "citation_online_date", "publish-date", "publishdate",
        "publish_date", "published_date", "published-date", "pubdate", "pub_date", "publication_date", "article_date_original", "article.published",
        "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dc.created", "dc.date", "dcterms.date", "dc.issued",
        "dcterms.available", "originalpublicationdate", "cxenseparse:recs:publishtime",
        "shareaholic:article_published_time", "date", "dateCreated", "time", "timestamp", "article:post_time", "vr:published_time",
        "rnews:datepublished", "og:regdate", "bt:pubdate", "created", "article.created", "ptime",
    ];

    private static readonly string[] ModifiedNames =
    [
        "article:modified_time", "og:updated_time", "og:article:modified_time", "dateModified", "article:modified", "last-modified", "lastmod",
        "dcterms.modified", "dc.date.modified", "article.updated", "revised", "bt:moddate", "vr:modified_time",
    ];

    /// <summary>The dates of publication that marks tell, best first.</summary>
    /// <param name="latest">The day after which nothing can have been published; null when unknown.</param>
    public static IReadOnlyList<Fact<PublishedDate>> Find(PageMarks marks, Uri? address, DateOnly? latest) =>
        [.. Candidates(marks, address).Where(fact => IsPossible(fact.Value, latest)).Take(MaxCandidates)];

    /// <summary>The dates of the last change that marks tell, best first.</summary>
    public static IReadOnlyList<Fact<PublishedDate>> FindModified(PageMarks marks, DateOnly? latest) =>
        [.. Modified(marks).Where(fact => IsPossible(fact.Value, latest)).Take(MaxCandidates)];

    private static bool IsPossible(PublishedDate date, DateOnly? latest) =>
        date.Day.Year >= FirstYear && (latest is not { } last || date.Day <= last);

    private static IEnumerable<Fact<PublishedDate>> Modified(PageMarks marks)
    {
        if (IsoDate.TryRead(marks.JsonLd?.DateModified) is { } changed)
        {
            yield return new(changed, "json-ld", $"dateModified of {marks.JsonLd!.Type}: “{marks.JsonLd.DateModified}”");
        }

        foreach (var name in ModifiedNames)
        {
            if (marks.Meta(name) is { } content && IsoDate.TryRead(content) is { } date)
            {
                yield return new(date, name.StartsWith("article:", StringComparison.Ordinal) ? "open-graph" : "meta", $"meta {name}: “{content}”");
            }
        }

        foreach (var element in marks.Properties.Where(element => Says(element, "dateModified")).Concat(marks.Times.Where(time => Rank(time) == 0)))
        {
            var text = element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.TextContent;
            if (IsoDate.TryRead(text) is { } date)
            {
                yield return new(date, "time-element", $"{element.Name} element: “{PageMarks.Fold(text)}”");
            }
        }
    }

    // What a publisher writes for machines comes first, then what it marks for readers, then the address.
    private static IEnumerable<Fact<PublishedDate>> Candidates(PageMarks marks, Uri? address)
    {
        if (IsoDate.TryRead(marks.JsonLd?.DatePublished) is { } published)
        {
            yield return new(published, "json-ld", $"datePublished of {marks.JsonLd!.Type}: “{marks.JsonLd.DatePublished}”");
        }

        foreach (var name in MetaNames)
        {
            if (marks.Meta(name) is { } content && IsoDate.TryRead(content) is { } date)
            {
                yield return new(date, name.StartsWith("article:", StringComparison.Ordinal) ? "open-graph" : "meta", $"meta {name}: “{content}”");
            }
        }

        var purposes = new Blocks.ElementPurpose();
        foreach (var element in marks.Properties.Where(element => Says(element, "datePublished")).Concat(marks.Times.OrderByDescending(Rank)))
        {
            var text = element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.TextContent;
            if (IsoDate.TryRead(text) is { } date && !IsOfAComment(element, purposes))
            {
                yield return new(date, "time-element", $"{element.Name} element: “{PageMarks.Fold(text)}”");
            }
        }

        if (InAddress(address) is { } day)
        {
            yield return new(new PublishedDate(day), "address", $"the address {address!.AbsolutePath}");
        }
    }

    private static bool Says(MarkupElement element, string property) =>
        element.GetAttribute("itemprop")?.Contains(property, StringComparison.OrdinalIgnoreCase) == true;

    private static int Rank(MarkupElement time)
    {
        var names = time.ClassName ?? "";
        return names.Contains("publish", StringComparison.OrdinalIgnoreCase) || time.HasAttribute("pubdate") ? 2
            : names.Contains("update", StringComparison.OrdinalIgnoreCase) || names.Contains("modif", StringComparison.OrdinalIgnoreCase) ? 0
            : 1;
    }

    private static bool IsOfAComment(MarkupElement element, Blocks.ElementPurpose purposes)
    {
        for (var parent = element.ParentElement; parent is not null; parent = parent.ParentElement)
        {
            if (purposes.Of(parent).Any(own => own.Purpose is Blocks.ContainerPurpose.Comments or Blocks.ContainerPurpose.Related
                or Blocks.ContainerPurpose.Aside or Blocks.ContainerPurpose.Navigation))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The day in an address such as <c>/2022/01/19/title</c>; null when it has none.</summary>
    private static DateOnly? InAddress(Uri? address)
    {
        if (address is not { IsAbsoluteUri: true })
        {
            return null;
        }

        var parts = address.AbsolutePath.Split('/', '-', '_');
        for (var i = 0; i + 2 < parts.Length; i++)
        {
            if (parts[i].Length == 4 && parts[i + 1].Length is 1 or 2 && parts[i + 2].Length is 1 or 2
                && DateOnly.TryParseExact(
                    $"{parts[i]}-{parts[i + 1]}-{parts[i + 2]}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }
        }

        return null;
    }
}
