using Microsoft.EntityFrameworkCore;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Storage.Vocabulary;

namespace NewsArchive.Storage.Search;

/// <summary>Suggests while a reader types: frequent words, countries, sources, and headlines, the newest first. What it looks through is bounded.</summary>
public sealed class ArchiveSuggestions(ArchiveContext archive, ArchiveWords words)
{
    /// <summary>Longer texts are not completed.</summary>
    public const int MaxChars = 200;

    private const int MaxWords = 4;
    private const int MaxCountries = 2;
    private const int MaxSources = 3;
    private const int MaxTitles = 5;

    // Of a short beginning: each costs a look into the index.
    private const int MaxTitleWords = 24;

    // Where the rarest word of what was typed is in more articles, headlines are looked for among the newest articles only.
    private const int FewArticles = 10_000;

    /// <summary>Suggests how a text may go on; nothing for an empty one.</summary>
    public async Task<IReadOnlyList<Suggestion>> SuggestAsync(string? text, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaxChars)
        {
            return [];
        }

        var typed = TypedText.Of(text.TrimStart());
        var beginning = typed.Beginning is { } prefix ? words.MostFrequent(prefix) : [];
        return
        [
            .. Completed(typed, beginning),
            .. typed.Field is null or "country" ? await CountriesAsync(typed, cancellation) : [],
            .. typed.Field is null or "source" ? Sources(typed) : [],
            .. await TitlesAsync(typed, beginning, cancellation),
        ];
    }

    private static IEnumerable<Suggestion> Completed(TypedText typed, IReadOnlyList<KnownWord> beginning) => beginning
        .Where(word => word.Word != typed.Beginning)
        .Take(MaxWords)
        .Select(word => new Suggestion(SuggestionKind.Words, typed.Before + word.Word, typed.Before + word.Word, null, word.Articles));

    private async Task<IEnumerable<Suggestion>> CountriesAsync(TypedText typed, CancellationToken cancellation)
    {
        // A name of several words is typed from its beginning; else the last one begins a name.
        var ofAll = typed.Field is null && typed.Terms.Count > 1 ? SuggestedCountries.Beginning(typed.Before + typed.Last) : [];
        var (before, codes) = ofAll.Count > 0 ? ("", ofAll) : (typed.Before, SuggestedCountries.Beginning(typed.Last));
        var found = codes.Count == 0 ? [] : await archive.Countries.Where(country => codes.Contains(country.Country))
            .OrderByDescending(country => country.Articles).ThenBy(country => country.Country).Take(MaxCountries).ToListAsync(cancellation);
        return found.Select(country =>
        {
            var english = CountryNames.EnglishName(CountryCode.Parse(country.Country, null));
            return new Suggestion(SuggestionKind.Country, $"{before}country:{Quoted(english)}", english, country.Country, country.Articles);
        });
    }

    // Of the whole name, or of a part of it between dots or blanks.
    private IEnumerable<Suggestion> Sources(TypedText typed) => typed.Last.Length < 2 ? [] : words.SourcesBeginning(typed.Last, MaxSources)
        .Select(source => new Suggestion(SuggestionKind.Source, $"{typed.Before}source:{Quoted(source.Host)}", source.Host, source.Host, source.Articles));

    private async Task<IEnumerable<Suggestion>> TitlesAsync(TypedText typed, IReadOnlyList<KnownWord> beginning, CancellationToken cancellation)
    {
        if (typed.Terms.Count == 0 || (typed.Beginning is not null && beginning.Count == 0))
        {
            return [];
        }

        var whole = typed.Beginning is null ? typed.Terms : [.. typed.Terms.SkipLast(1)];
        var alternatives = whole.Select(Readings);
        alternatives = typed.Beginning is not null ? alternatives.Append([.. Readings(typed.Terms[^1]), .. beginning.Take(MaxTitleWords).Select(word => word.Word)]) : alternatives;
        var match = "title : (" + string.Join(" AND ", alternatives.Select(any => $"({string.Join(" OR ", any.Distinct().Select(word => $"\"{word}\""))})")) + ")";
        var rarest = Math.Min(
            whole.Select(ArticlesOf).DefaultIfEmpty(int.MaxValue).Min(),
            typed.Beginning is null ? int.MaxValue : (int)Math.Min(beginning.Sum(word => (long)word.Articles), int.MaxValue));
        var first = rarest > FewArticles ? words.FirstNewest : long.MinValue;
        var keys = await archive.Database.SqlQuery<long>($"""
            SELECT rowid AS Value FROM article_text WHERE article_text MATCH {match} AND rowid >= {first} ORDER BY rowid DESC LIMIT {MaxTitles * 2}
            """).ToListAsync(cancellation);
        var found = await archive.Articles.Where(article => keys.Contains(article.Key)).OrderByDescending(article => article.Key)
            .Select(article => new { article.PublicId, article.Title }).ToListAsync(cancellation);
        return found.DistinctBy(article => article.Title).Take(MaxTitles)
            .Select(article => new Suggestion(SuggestionKind.Title, $"\"{article.Title.Replace("\"", "", StringComparison.Ordinal)}\"", article.Title, article.PublicId, null));
    }

    // Characters of scripts without blanks are no words of the archive, and may be in every title.
    private int ArticlesOf(string term) => words.Articles(ShortTerm.Bare(term)) is > 0 and var known ? known : int.MaxValue;

    private static IReadOnlyList<string> Readings(string word) => ShortTerm.Readings(word);

    private static string Quoted(string value) => value.Any(char.IsWhiteSpace) ? $"\"{value}\"" : value;
}
