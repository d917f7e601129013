namespace NewsArchive.Storage.Search;

/// <summary>A piece of a query between blanks, as typed.</summary>
/// <param name="IsExcluded">Whether a minus stands before it.</param>
/// <param name="Field">The field word before its colon, in lower case; null when there is none.</param>
/// <param name="IsQuoted">Whether it stood in quotation marks.</param>
/// <param name="HasStar">Whether a star follows.</param>
internal readonly record struct QueryPiece(string Text, bool IsExcluded, string? Field, bool IsQuoted, bool HasStar);
