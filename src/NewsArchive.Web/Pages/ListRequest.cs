using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages;

/// <summary>Which list of articles an address asks for, and the addresses of the lists beside it.</summary>
/// <param name="Path">The address without parameters.</param>
/// <param name="Pinned">What the page itself stands for, e.g. one country; never a parameter.</param>
/// <param name="Filter">All filters in force, the pinned ones too.</param>
public sealed record ListRequest(string Path, ArticleFilter Pinned, ArticleFilter Filter)
{
    /// <summary>The parameter of an article's address that names the page of the list its reader came from.</summary>
    internal const string In = "in";

    // What may end a quoted value.
    private const string QuotationMarks = "\"“”„‟«»「」『』＂";

    /// <summary>Words to search for, as typed; null where the page is not a search.</summary>
    public string? Text { get; init; }

    public SearchSort Sort { get; init; }

    /// <summary>Whether the articles of a story take one line together.</summary>
    public bool Folds { get; init; }

    /// <summary>Whether each hit tells why it stands where it does; in the order of relevance only.</summary>
    public bool Explains { get; init; }

    /// <summary>Show what comes after this position; null for the beginning of the list.</summary>
    public long? Before { get; init; }

    /// <summary>Parameters that made no sense, a sentence each.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>Whether it is the front page's list of the whole archive, whose parts have addresses of their own.</summary>
    public bool IsWhole => Path == Addresses.Home && !IsNarrowed;

    /// <summary>Whether the reader narrowed the page down.</summary>
    public bool IsNarrowed => Filter != Pinned;

    /// <summary>The beginning of this list.</summary>
    public string Start => With(Filter);

    /// <summary>This list after a position.</summary>
    public string After(long position) => Address(Filter, Sort, position);

    /// <summary>This list from a year on: its newest or, in lists that begin with the oldest, its oldest articles.</summary>
    public string From(int year) => After(Sort == SearchSort.Oldest
        ? ArticleKey.FirstOf(new DateOnly(year, 1, 1)) - 1
        : ArticleKey.LastOf(new DateOnly(year, 12, 31)) + 1);

    /// <summary>A search for what of this list a field word does not name; null where no query can ask for that.</summary>
    /// <param name="field">The field word, e.g. <c>country</c>.</param>
    public string? Excluding(string field, string value)
    {
        if (Filter.Undated || value.Any(c => char.IsControl(c) || QuotationMarks.Contains(c, StringComparison.Ordinal)))
        {
            return null;
        }

        var quoted = value.All(char.IsAsciiLetterLower) ? value : $"\"{value}\"";
        return (this with { Path = Addresses.Search, Pinned = new ArticleFilter(), Text = Beside($"-{field}:{quoted}") }).With(Filter);
    }

    /// <summary>The address of an article for those who come from this list: it tells the list, unless that is the whole archive.</summary>
    /// <param name="id">Of the article.</param>
    /// <param name="title">Of the article.</param>
    public string Article(string id, string title)
    {
        // An escaped slash in the name of a source has to stay one.
        var own = new QueryBuilder(Parameters(Filter, Sort, before: null)).ToString();
        return Addresses.Article(id, title) + (this switch
        {
            { Path: Addresses.Search } => own,
            { Path: Addresses.Home } when own.Length == 0 => "",
            _ => $"?{In}={Path.Replace("%", "%25", StringComparison.Ordinal)}{own.Replace('?', '&')}",
        });
    }

    /// <summary>This list in another order.</summary>
    public string Sorted(SearchSort sort) => Address(Filter, sort, before: null);

    /// <summary>This list with a line for each story, or for each article.</summary>
    public string Folded(bool folds) => (this with { Folds = folds }).Start;

    /// <summary>This list with or without the reasons of its order.</summary>
    public string Explained(bool explains) => (this with { Explains = explains }).Start;

    /// <summary>This list with other filters, from its beginning.</summary>
    public string With(ArticleFilter filter) => Address(filter, Sort, before: null);

    /// <summary>The newest articles of this list as a feed.</summary>
    /// <param name="whole">The address of the feed of all articles: <see cref="Addresses.AtomFeed"/> or <see cref="Addresses.JsonFeed"/>.</param>
    /// <param name="before">The position it begins after; null for the newest.</param>
    public string Feed(string whole, long? before = null) =>
        (this with { Path = Path == Addresses.Home ? whole : Path + whole, Folds = false }).Address(Filter, SearchSort.Newest, before);

    /// <summary>This list for programs.</summary>
    /// <param name="before">The position it begins after; null for its beginning.</param>
    public string Json(long? before = null) =>
        (this with { Path = Path == Addresses.Home ? Addresses.Json : Path + ".json", Folds = false }).Address(Filter, Sort, before);

    /// <summary>The first articles of this list as a file.</summary>
    /// <param name="extension">Of a book or of citations.</param>
    public string File(string extension) =>
        (this with { Path = Path.TrimEnd('/') + Addresses.ListFile(extension), Folds = false }).Start;

    /// <summary>Another page with the same filters, without the position and what this page stands for.</summary>
    public string Elsewhere(string path) => (this with { Path = path }).Start;

    /// <summary>The map of the countries of this list; null for undated articles, which no parameter asks for.</summary>
    public string? OnMap => Filter.Undated ? null : Whole(Addresses.Countries).Start;

    /// <summary>What of this list is tagged with a country, or with this country too.</summary>
    public string TaggedToo(CountryCode country)
    {
        var isOnly = Filter.Country is null || Filter.Country == country;
        if (isOnly && string.IsNullOrWhiteSpace(Text))
        {
            var list = Whole(Addresses.Country(country.ToString()));
            return (list with { Pinned = new ArticleFilter(Country: country), Text = null }).With(Filter with { Country = country });
        }

        var words = isOnly ? Text : Beside($"country:{country.ToString().ToLowerInvariant()}");
        return (Whole(Addresses.Search) with { Text = words }).With(isOnly ? Filter with { Country = country } : Filter);
    }

    /// <summary>The parameters of this list that a form keeps, without the named ones.</summary>
    public IEnumerable<KeyValuePair<string, string>> KeptParameters(params string[] without) =>
        Parameters(Filter, Sort, before: null).Where(parameter => !without.Contains(parameter.Key));

    // As the reader's words were understood: as typed, an OR at their beginning or a quotation mark that is never closed would take the other in.
    private string Beside(string fieldWord) => string.IsNullOrWhiteSpace(Text) ? fieldWord : $"{fieldWord} {SearchQuery.Parse(Text).Text}".TrimEnd();

    private ListRequest Whole(string path) =>
        this with { Path = path, Pinned = new ArticleFilter(), Sort = SearchSort.Newest, Folds = false };

    private string Address(ArticleFilter filter, SearchSort sort, long? before) =>
        Path + new QueryBuilder(Parameters(filter, sort, before)).ToQueryString();

    private IEnumerable<KeyValuePair<string, string>> Parameters(ArticleFilter filter, SearchSort sort, long? before)
    {
        (string Name, string? Value)[] all =
        [
            ("q", Text),
            ("country", filter.Country == Pinned.Country ? null : filter.Country?.ToString().ToLowerInvariant()),
            ("source", filter.Source == Pinned.Source ? null : filter.Source),
            ("from", filter.From == Pinned.From ? null : Bound(filter.From, filter.From?.Day == 1)),
            ("to", filter.To == Pinned.To ? null : Bound(filter.To, IsLastOfMonth(filter.To))),
            ("lang", filter.Language == Pinned.Language ? null : filter.Language),
            ("sort", sort == SearchSort.Newest ? null : sort.ToString().ToLowerInvariant()),
            ("stories", Folds && sort == SearchSort.Newest ? "one" : null),
            ("explain", Explains && sort == SearchSort.Relevance ? "1" : null),
            ("before", before?.ToString(CultureInfo.InvariantCulture)),
        ];
        return all.Where(p => p.Value != null).Select(p => KeyValuePair.Create(p.Name, p.Value!));
    }

    private static bool IsLastOfMonth(DateOnly? day) => day is { } date && date == DayRange.LastOfMonth(date);

    // The bound of a whole month is written as the month.
    private static string? Bound(DateOnly? day, bool isWholeMonth) =>
        day?.ToString(isWholeMonth ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
