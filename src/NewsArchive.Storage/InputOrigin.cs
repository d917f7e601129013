namespace NewsArchive.Storage;

/// <summary>
/// Writes and reads the place of an input: the path of its file, in which each <c>#</c> is doubled, and behind a single
/// <c>#</c> the record where it is one of many. A record never begins with <c>#</c>, so each place is written in one way.
/// </summary>
public static class InputOrigin
{
    /// <summary>The place as the archive tells it.</summary>
    /// <param name="path">Of the file.</param>
    /// <param name="record">What the record is called in the file; null where the file is the input.</param>
    public static string Of(string path, string? record)
    {
        ArgumentNullException.ThrowIfNull(path);
        var file = path.Replace("#", "##", StringComparison.Ordinal);
        return record is null ? file : $"{file}#{record}";
    }

    /// <summary>The file of a place, and the record in it; null where the file is the input.</summary>
    public static (string Path, string? Record) Parse(string origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        for (var i = 0; (i = origin.IndexOf('#', i)) >= 0; i += 2)
        {
            if (i + 1 == origin.Length || origin[i + 1] != '#')
            {
                return (PathOf(origin[..i]), origin[(i + 1)..]);
            }
        }

        return (PathOf(origin), null);
    }

    private static string PathOf(string file) => file.Replace("##", "#", StringComparison.Ordinal);
}
