using System.Numerics;

namespace NewsArchive.Cleaning.Records;

/// <summary>Makes JSON of what several programs write as JSON: <c>NaN</c> and <c>Infinity</c>, which it does not have (RFC 8259, section 6).</summary>
public static class NotANumber
{
    private static readonly string[] Words = ["NaN", "-Infinity", "Infinity"];

    /// <summary>Puts an empty string, of the same length with the blanks behind it, in the place of each.</summary>
    /// <param name="json">Bytes or characters that do not begin inside a string.</param>
    /// <returns>Whether there was any.</returns>
    public static bool Blank<T>(Span<T> json)
        where T : unmanaged, IBinaryInteger<T>
    {
        var isFound = false;
        for (var at = 0; at < json.Length; at++)
        {
            if (json[at] == T.CreateTruncating('"'))
            {
                at = StringEnd(json, at);
            }
            else if (WordAt(json[at..]) is { } word)
            {
                json.Slice(at, word.Length).Fill(T.CreateTruncating(' '));
                json[at] = json[at + 1] = T.CreateTruncating('"');
                at += word.Length - 1;
                isFound = true;
            }
        }

        return isFound;
    }

    private static int StringEnd<T>(Span<T> json, int start)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (var at = start + 1; at < json.Length; at++)
        {
            if (json[at] == T.CreateTruncating('\\'))
            {
                at++;
            }
            else if (json[at] == T.CreateTruncating('"'))
            {
                return at;
            }
        }

        return json.Length;
    }

    private static string? WordAt<T>(Span<T> json)
        where T : unmanaged, IBinaryInteger<T>
    {
        foreach (var word in Words)
        {
            var fits = json.Length >= word.Length;
            for (var i = 0; fits && i < word.Length; i++)
            {
                fits = json[i] == T.CreateTruncating(word[i]);
            }

            if (fits)
            {
                return word;
            }
        }

        return null;
    }
}
