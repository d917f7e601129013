using NewsArchive.Cleaning.Markup;

namespace NewsArchive.Cleaning.Facts;

/// <summary>Finds who wrote the article in the marks of its page.</summary>
internal static class PageAuthors
{
    private const int MaxNameLength = 80;
    private const int MaxNames = 12;
    private const int MaxCandidates = 8;

    private static readonly string[] MetaNames =
    [
        "author", "article:author", "article:author_name", "og:author", "dc.creator", "dcterms.creator", "dc.author", "parsely-author",
        "sailthru.author", "citation_author", "byl", "creator", "authors", "article.author", "cXenseParse:author", "rnews:author", "twitter:data1",
    ];

    /// <summary>The names that marks tell, those of a mark joined by a comma, best first.</summary>
    public static IReadOnlyList<Fact<string>> Find(PageMarks marks, IReadOnlyCollection<string> siteNames) =>
        [.. All(marks, siteNames).DistinctBy(fact => fact.Value).Take(MaxCandidates)];

    private static IEnumerable<Fact<string>> All(PageMarks marks, IReadOnlyCollection<string> siteNames)
    {
        foreach (var (names, rule, place) in Candidates(marks))
        {
            var clean = names.SelectMany(AuthorNames.Read).Where(name => name.Length <= MaxNameLength && !IsSite(name, siteNames))
                .Distinct(StringComparer.OrdinalIgnoreCase).Take(MaxNames).ToList();
            if (clean.Count > 0)
            {
                var value = string.Join(", ", clean);
                yield return new(value, rule, $"{place}: “{value}”");
            }
        }
    }

    private static IEnumerable<(IEnumerable<string> Names, string Rule, string Place)> Candidates(PageMarks marks)
    {
        if (marks.JsonLd is { Authors.Count: > 0 } article)
        {
            yield return (article.Authors, "json-ld", $"author of {article.Type}");
        }

        foreach (var name in MetaNames.Where(name => name != "twitter:data1" || marks.Meta("twitter:label1") is "Written by" or "Verfasst von" or "Écrit par" or "Escrito por"))
        {
            if (marks.Metas(name) is { Count: > 0 } contents)
            {
                yield return (contents, "meta", $"meta {name}");
            }
        }

        foreach (var element in marks.Properties)
        {
            if (element.GetAttribute("itemprop") is "author" or "creator" && element.Name != "meta" && Text(element) is { } name)
            {
                yield return ([name], "byline", "itemprop author");
            }
        }

        foreach (var element in marks.Authors)
        {
            if (Text(element) is { } name)
            {
                yield return ([name], "byline", element.GetAttribute("rel") is "author" ? "link rel=author" : PageMarks.Cut($"{element.Name}.{element.ClassName}"));
            }
        }
    }

    private static string? Text(MarkupElement element)
    {
        var inner = element.Descendants().OfType<MarkupElement>().FirstOrDefault(part => part.AttributeText("itemprop") is "name") ?? element;
        var text = inner.GetAttribute("content") ?? PageMarks.Fold(inner.TextContent);
        return text.Length is > 0 and <= 2 * MaxNameLength ? text : null;
    }

    /// <summary>A paper may be called a reporter, which is taken from the end of a name.</summary>
    private static bool IsSite(string name, IReadOnlyCollection<string> siteNames) =>
        siteNames.Any(site => site.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (site.Length == name.Length || (site[name.Length] == ' ' && name.Contains(' ', StringComparison.Ordinal))));
}
