using System.Globalization;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages;

/// <summary>A part of what was asked for that the reader may take away.</summary>
/// <param name="List">The same list without it.</param>
public sealed record FilterChip(string Label, ListRequest List)
{
    // Each repeats the query; with more, taking one away changes little.
    private const int MaxParts = 24;

    /// <summary>The address of the list without it.</summary>
    public string Without => List.Start;

    /// <summary>Those of a search: how its words were understood, then its filters.</summary>
    /// <param name="query">Its words, read.</param>
    public static IReadOnlyList<FilterChip> Of(ListRequest request, SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);

        return [.. query.Parts.Take(MaxParts).Select(part => new FilterChip(part.Told, request with { Text = part.Without })), .. Of(request)];
    }

    /// <summary>One a filter; none for what the page itself stands for.</summary>
    public static IReadOnlyList<FilterChip> Of(ListRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);

        var (filter, pinned) = (request.Filter, request.Pinned);
        var chips = new List<FilterChip>();
        if (request.Path != Addresses.Search && !string.IsNullOrWhiteSpace(request.Text))
        {
            chips.Add(new FilterChip(request.Text, request with { Text = null }));
        }

        Add(filter.Country != pinned.Country, Printed.Country($"{filter.Country}"), filter with { Country = null });
        Add(filter.Source != pinned.Source, filter.Source, filter with { Source = null });
        Add(filter.Language != pinned.Language, LanguageNames.Of(filter.Language ?? ""), filter with { Language = null });
        Add(
            (filter.From, filter.To) != (pinned.From, pinned.To),
            Span(filter.From, filter.To),
            filter with { From = null, To = null });
        return chips;

        void Add(bool isAsked, string? label, ArticleFilter without)
        {
            if (isAsked)
            {
                chips.Add(new FilterChip(label!, request with { Filter = without }));
            }
        }
    }

    private static string? Span(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => null,
        ({ } first, null) => $"from {Printed.Day(first)}",
        (null, { } last) => $"until {Printed.Day(last)}",
        ({ } first, { } last) when first == last => Printed.Day(first),
        ({ Day: 1 } first, { } last) when last == DayRange.LastOfMonth(first) => Printed.Month(first),
        ({ Day: 1, Month: 1 } first, { Day: 31, Month: 12 } last) when first.Year == last.Year =>
            first.Year.ToString(CultureInfo.InvariantCulture),
        ({ } first, { } last) => $"{Printed.Day(first)} – {Printed.Day(last)}",
    };
}
