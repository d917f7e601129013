using System.Text.RegularExpressions;

namespace NewsArchive.Cleaning.Records;

/// <summary>Escapes of half a character in JSON, such as <c>\ud83d</c> alone: whoever cuts texts after so many code units writes them.</summary>
public static partial class HalfCharacters
{
    /// <summary>Puts U+FFFD in their place; one makes the whole string unreadable, here as in most readers.</summary>
    public static string Replace(string json) => Escape().Replace(json, @"\uFFFD");

    [GeneratedRegex(@"(?<=(?<!\\)(?:\\\\)*)(?:\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F][0-9a-fA-F]{2})|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2})")]
    private static partial Regex Escape();
}
