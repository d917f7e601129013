using System.Globalization;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Web.Pages;

namespace NewsArchive.Benchmarks.Queries;

/// <summary>Something that is asked of an archive, and how the site, SQLite and the peers are asked for it.</summary>
internal sealed record Query
{
    /// <summary>Words that must all be there; none for a list.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Whether the words stand next to each other.</summary>
    public bool IsPhrase { get; init; }

    /// <summary>Whether the one word is a beginning.</summary>
    public bool IsPrefix { get; init; }

    /// <summary>Host; null for all.</summary>
    public string? Source { get; init; }

    /// <summary>Null for all.</summary>
    public CountryCode? Country { get; init; }

    /// <summary>The first day; null where <see cref="To"/> is.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, inclusive.</summary>
    public DateOnly? To { get; init; }

    /// <summary>As a reader writes the words.</summary>
    public string Text =>
        IsPhrase ? $"\"{string.Join(' ', Words)}\"" : IsPrefix ? Words[0] + "*" : string.Join(' ', Words);

    /// <summary>Where the site answers it: a search where there are words, else the page of the source, of the country, or the front page.</summary>
    /// <param name="sort">Of a search; null for the newest first.</param>
    public string Address(string? sort = null)
    {
        var path = Words.Count > 0 ? Addresses.Search
            : Source is not null ? Addresses.Source(Source)
            : Country is { } country ? Addresses.Country(country.ToString())
            : Addresses.Home;
        var parameters = new List<(string Name, string? Value)>
        {
            ("q", Words.Count > 0 ? Text : null),
            ("source", Words.Count > 0 ? Source : null),
            ("country", Words.Count > 0 || Source is not null ? Country?.ToString().ToLowerInvariant() : null),
            ("from", Iso(From)),
            ("to", Iso(To)),
            ("sort", sort),
        };
        var asked = string.Join('&', parameters.Where(parameter => parameter.Value is not null)
            .Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value!)}"));
        return asked.Length == 0 ? path : $"{path}?{asked}";
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
