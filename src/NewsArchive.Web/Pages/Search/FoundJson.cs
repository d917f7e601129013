using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages.Search;

/// <summary>A page of a list or search as JSON; docs/search.md tells its properties.</summary>
internal static class FoundJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
    };

    /// <summary>Prints the page.</summary>
    /// <param name="origin">What addresses begin with; empty where there is no site.</param>
    public static string Print(FoundPage found, string origin)
    {
        var (list, query, page, facets) = found;
        return JsonSerializer.Serialize(
            new
            {
                Url = origin + list.Json(list.Before),
                Page = origin + (list.Before is { } before ? list.After(before) : list.Start),
                Query = list.Text,
                Understood = query.Understood.Length > 0 ? query.Understood : null,
                Parts = query.Parts.Select(part => new { part.Told, part.Without }),
                list.Ignored,
                Sort = list.Sort.ToString().ToLowerInvariant(),
                facets.Total,
                facets.IsExact,
                page.IsCutShort,
                Facets = new
                {
                    Countries = facets.Countries.Select(c => new { c.Value, Name = Printed.Country(c.Value), c.Articles }),
                    Sources = facets.Sources.Select(c => new { c.Value, c.Articles }),
                    Languages = facets.Languages.Select(c => new { c.Value, Name = LanguageNames.Of(c.Value), c.Articles }),
                    Months = facets.Months.Select(c => new { c.Value, c.Articles }),
                    Days = facets.Days.Select(c => new { c.Value, c.Articles }),
                },
                Hits = page.Hits.Select(hit => Of(hit, origin + found.AddressOf(hit.Article))),
                Next = page.Next is { } next ? origin + list.Json(next) : null,
                NextBefore = page.Next,
                DidYouMean = found.Meant is { } meant ? new { Query = meant.Text, Page = origin + meant.Start, Url = origin + meant.Json() } : null,
                Relaxed = found.Relaxed.Select(relaxed => new
                {
                    Told = relaxed.Part.Label,
                    Query = relaxed.Part.List.Text,
                    Page = origin + relaxed.Part.Without,
                    Url = origin + relaxed.Part.List.Json(),
                    relaxed.Found.Total,
                    relaxed.Found.IsExact,
                }),
            },
            Options);
    }

    private static object Of(SearchHit hit, string url)
    {
        var article = hit.Article;
        return new
        {
            Id = article.PublicId,
            Url = url,
            article.Title,
            Published = article.PublishedOn is { } day ? Printed.Iso(day) : null,
            article.Source,
            article.Author,
            article.Language,
            Countries = article.Tags.Select(tag => new { Code = tag.Country, tag.IsSubject }),
            article.Words,
            Snippet = string.Concat(hit.Snippet.Select(run => run.Text)),
            Marks = Marks(hit.Snippet),
            hit.Score,
        };
    }

    /// <summary>Where the hits stand in the joined text, in UTF-16 units.</summary>
    private static IEnumerable<object> Marks(IReadOnlyList<TextRun> runs)
    {
        var at = 0;
        foreach (var run in runs)
        {
            if (run.IsHit)
            {
                yield return new { Start = at, run.Text.Length };
            }

            at += run.Text.Length;
        }
    }
}
