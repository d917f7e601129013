namespace NewsArchive.Web;

/// <summary>Texts that strangers wrote, such as names of files, without what commands a terminal or turns the reading direction round.</summary>
public static class Harmless
{
    /// <summary>Stands for a character that was taken out.</summary>
    public const char Mark = '\uFFFD';

    /// <summary>A text as one line.</summary>
    public static string Line(string text) => string.Concat(text.Select(c => IsObeyed(c) ? Mark : c));

    // Control characters, the two separators of Unicode, and what turns round the direction of all that follows
    // (UAX 9: embeddings, overrides, isolates).
    private static bool IsObeyed(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
