using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages;

/// <summary>One facet with its links.</summary>
/// <param name="All">The page that lists every value; null when there is none.</param>
public sealed record FacetGroup(string Title, IReadOnlyList<FacetLink> Links, string? All = null)
{
    /// <summary>A facet that offers nothing.</summary>
    public static FacetGroup None { get; } = new("", []);

    /// <summary>Makes the links of a facet's most frequent values.</summary>
    public static FacetGroup Of(
        string title,
        IReadOnlyList<FacetCount> counts,
        int max,
        Func<string, string> label,
        Func<string, string> address) =>
        new(title, [.. counts.Take(max).Select(c => new FacetLink(label(c.Value), address(c.Value), c.Articles))]);
}

/// <summary>A value of a facet.</summary>
/// <param name="Articles">How many articles the list behind the link has.</param>
public sealed record FacetLink(string Label, string Href, int Articles);
