using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages.Search;

/// <summary>A search that finds something, since one part of a search that finds nothing is left out.</summary>
/// <param name="Label">The part that is left out.</param>
/// <param name="Href">The address of the search without it.</param>
/// <param name="Found">How many it finds; at least one.</param>
public sealed record Relaxed(string Label, string Href, Facets Found);
