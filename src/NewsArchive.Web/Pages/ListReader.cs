using System.Globalization;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages;

/// <summary>Reads the parameters of a list. Any input gives a list; what made no sense is ignored and named.</summary>
public sealed class ListReader
{
    /// <summary>Stands between what was ignored and why.</summary>
    internal const string WasIgnored = " was ignored: ";

    // A longer value says nothing more in a notice.
    private const int MaxQuotedChars = 40;

    // Some 300 words; each link of a page repeats them.
    private const int MaxTextChars = 2_000;

    private readonly IQueryCollection query;
    private readonly List<string> ignored = [];

    private ListReader(IQueryCollection query) => this.query = query;

    /// <summary>Reads a list without words to search for.</summary>
    /// <param name="path">The page's address.</param>
    /// <param name="query">The parameters as they came.</param>
    /// <param name="pinned">What the page itself stands for; null for all articles.</param>
    public static ListRequest Read(string path, IQueryCollection query, ArticleFilter? pinned = null) =>
        new ListReader(query).Read(path, pinned ?? new ArticleFilter(), isSearch: false);

    /// <summary>Reads a search.</summary>
    /// <param name="path">The page that shows what is found.</param>
    public static ListRequest ReadSearch(IQueryCollection query, string path = Addresses.Search) =>
        new ListReader(query).Read(path, new ArticleFilter(), isSearch: true);

    private ListRequest Read(string path, ArticleFilter pinned, bool isSearch)
    {
        var hasDates = pinned is { From: null, To: null, Undated: false };
        var filter = pinned with
        {
            Country = Value("country", pinned.Country == null, ReadCountry) ?? pinned.Country,
            Source = Value("source", pinned.Source == null, text => text.Trim()) ?? pinned.Source,
            Language = Value("lang", pinned.Language == null, ReadLanguage) ?? pinned.Language,
            From = Value("from", hasDates, text => ReadDay(text, isEnd: false)) ?? pinned.From,
            To = Value("to", hasDates, text => ReadDay(text, isEnd: true)) ?? pinned.To,
        };
        if (filter.From > filter.To)
        {
            ignored.Add("The first day lies after the last one, so no article can match.");
        }

        var text = isSearch ? ReadText(query["q"].ToString()) : null;
        var order = Value("sort", true, sort => ReadSort(sort, !string.IsNullOrWhiteSpace(text))) ?? SearchSort.Newest;
        return new ListRequest(path, pinned, filter)
        {
            Text = text,
            Sort = order,
            Folds = Value("stories", true, stories => ReadFolds(stories, order)) ?? false,
            Explains = Value("explain", true, explain => ReadExplains(explain, order)) ?? false,
            Before = Value("before", true, ReadPosition),
            Ignored = ignored,
        };
    }

    private string ReadText(string text)
    {
        if (text.Length <= MaxTextChars)
        {
            return text;
        }

        ignored.Add($"Only the first {Printed.Number(MaxTextChars)} of {Printed.Number(text.Length)} characters were read.");
        return text[..(char.IsHighSurrogate(text[MaxTextChars - 1]) ? MaxTextChars - 1 : MaxTextChars)];
    }

    private T? Value<T>(string name, bool isOpen, Func<string, T?> read)
        where T : struct => Find(name, isOpen) is { } text ? Noted(name, text, read(text)) : null;

    private string? Value(string name, bool isOpen, Func<string, string?> read) =>
        Find(name, isOpen) is { } text ? Noted(name, text, read(text)) : null;

    private string? Find(string name, bool isOpen)
    {
        var text = query[name].ToString();
        if (!isOpen && text.Length > 0)
        {
            ignored.Add($"“{name}”{WasIgnored}this page has its own.");
        }

        return isOpen && text.Length > 0 ? text : null;
    }

    private T Noted<T>(string name, string text, T value)
    {
        if (value is null)
        {
            ignored.Add($"“{name}={Printed.Cut(text, MaxQuotedChars)}”{WasIgnored}{Expected(name, text)}.");
        }

        return value;
    }

    private static string Expected(string name, string text) => name switch
    {
        "country" when CountryNames.Nearest(text) is { } near => $"the nearest name of a country is {CountryNames.EnglishName(near)}",
        "country" => "a country is written as its two-letter code, like ua, or as a name in any language",
        "lang" => "a language is written as its two-letter code, like en",
        "sort" => "the order is newest or oldest, or relevance where there are words to search for",
        "stories" => "it is one, for one line a story, in lists that are newest first",
        "explain" => "it is 1, for why each hit stands where it does, in searches by relevance",
        "before" => "it is not a position in this list",
        _ => "a day is written like 2022-01-22, a month like 2022-01, a year like 2022",
    };

    private static CountryCode? ReadCountry(string text) =>
        CountryNames.TryFind(text.Trim(), out var country) ? country : null;

    private static string? ReadLanguage(string text) =>
        text.Trim() is { Length: 2 } code && code.All(char.IsAsciiLetter) ? code.ToLowerInvariant() : null;

    private static SearchSort? ReadSort(string text, bool hasWords) => text switch
    {
        "newest" => SearchSort.Newest,
        "oldest" => SearchSort.Oldest,
        "relevance" when hasWords => SearchSort.Relevance,
        _ => null,
    };

    private static bool? ReadFolds(string text, SearchSort sort) => text == "one" && sort == SearchSort.Newest ? true : null;

    private static bool? ReadExplains(string text, SearchSort sort) => text == "1" && sort == SearchSort.Relevance ? true : null;

    // Keys of undated articles go below zero.
    private static long? ReadPosition(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var position)
            ? position
            : null;

    private static DateOnly? ReadDay(string text, bool isEnd)
    {
        var (from, to) = DayRange.Find(text.Trim()) ?? (null, null);
        return isEnd ? to : from;
    }
}
