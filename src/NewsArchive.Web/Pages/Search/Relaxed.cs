namespace NewsArchive.Web.Pages.Search;

/// <summary>A search that finds something, since one part of a search that finds nothing is left out.</summary>
/// <param name="Label">The part that is left out.</param>
/// <param name="Href">The address of the search without it.</param>
/// <param name="Articles">How many it finds.</param>
public sealed record Relaxed(string Label, string Href, int Articles);
