using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages;

/// <summary>One facet with its links.</summary>
/// <param name="All">The page that lists every value; null when there is none.</param>
public sealed record FacetGroup(string Title, IReadOnlyList<FacetLink> Links, string? All = null)
{
    /// <summary>A facet that offers nothing.</summary>
    public static FacetGroup None { get; } = new("", []);

    /// <summary>Makes the links of a facet's most frequent values; those that no article has vanish.</summary>
    /// <param name="without">The address of the list without a value; null where there is none.</param>
    public static FacetGroup Of(
        string title,
        IReadOnlyList<FacetCount> counts,
        int max,
        Func<string, string> label,
        Func<string, string> address,
        Func<string, string?>? without = null) =>
        new(title, [.. counts.Where(c => c.Articles > 0).Take(max).Select(c => new FacetLink(label(c.Value), address(c.Value), c.Articles, without?.Invoke(c.Value)))]);

    /// <summary>Whether it parts a list: more than one value, or one that not all articles have.</summary>
    /// <param name="total">How many articles the list has.</param>
    public bool OffersChoice(int total) => Links.Count > 1 || Links.Any(link => link.Articles < total);
}

/// <summary>A value of a facet.</summary>
/// <param name="Articles">How many articles the list behind the link has.</param>
/// <param name="Without">The address of the list of all others; null where there is none.</param>
public sealed record FacetLink(string Label, string Href, int Articles, string? Without = null);
