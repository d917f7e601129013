namespace NewsArchive.Storage.Search;

/// <summary>A place in a text that a query finds.</summary>
/// <param name="Pattern">Which word or phrase of the query it is, counted from 0.</param>
internal readonly record struct Hit(int Start, int End, int Pattern);
