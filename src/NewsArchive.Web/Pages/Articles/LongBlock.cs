namespace NewsArchive.Web.Pages.Articles;

/// <summary>A hidden block of many lines, a menu of a whole site: its beginning tells what it is, the rest opens where it is asked for.</summary>
public static class LongBlock
{
    private const int MaxLines = 12;
    private const int FirstLines = 5;

    /// <summary>The first lines and all others; null where a block is short enough to stand whole.</summary>
    public static (string Start, string More)? Part(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var lines = words.Split('\n');
        return lines.Length <= MaxLines ? null : (string.Join('\n', lines[..FirstLines]), string.Join('\n', lines[FirstLines..]));
    }

    /// <summary>What opens the rest.</summary>
    public static string Describe(string rest)
    {
        ArgumentNullException.ThrowIfNull(rest);
        return $"{Printed.Number(rest.Count(c => c == '\n') + 1)} more lines";
    }
}
