namespace NewsArchive.Storage.Search;

/// <summary>A part of a query that can be taken away by itself.</summary>
/// <param name="Told">What it asks for, in words, e.g. <c>tagged Ukraine</c>.</param>
/// <param name="Without">The query without it, as it can be typed; empty when nothing is left.</param>
public sealed record QueryPart(string Told, string Without);
