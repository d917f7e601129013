namespace NewsArchive.Web.Pages;

/// <summary>A filter in force that the reader may take away.</summary>
/// <param name="Without">The same list without it.</param>
public sealed record FilterChip(string Label, string Without)
{
    /// <summary>One a filter; none for what the page itself stands for.</summary>
    public static IReadOnlyList<FilterChip> Of(ListRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);

        var (filter, pinned) = (request.Filter, request.Pinned);
        (string? Label, Storage.ArticleFilter Without)[] all =
        [
            (filter.Country is { } country && pinned.Country == null ? Printed.Country(country.ToString()) : null, filter with { Country = null }),
            (pinned.Source == null ? filter.Source : null, filter with { Source = null }),
            (filter.Language is { } code && pinned.Language == null ? LanguageNames.Of(code) : null, filter with { Language = null }),
            (pinned == pinned with { From = null, To = null } ? Span(filter.From, filter.To) : null, filter with { From = null, To = null }),
        ];
        return [.. all.Where(chip => chip.Label != null).Select(chip => new FilterChip(chip.Label!, request.With(chip.Without)))];
    }

    private static string? Span(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => null,
        ({ } first, null) => $"from {Printed.Day(first)}",
        (null, { } last) => $"until {Printed.Day(last)}",
        ({ } first, { } last) when first == last => Printed.Day(first),
        ({ Day: 1 } first, { } last) when last == DayRange.LastOfMonth(first) => Printed.Month(first),
        ({ Day: 1, Month: 1 } first, { Day: 31, Month: 12 } last) when first.Year == last.Year => first.ToString("yyyy", null),
        ({ } first, { } last) => $"{Printed.Day(first)} – {Printed.Day(last)}",
    };
}
