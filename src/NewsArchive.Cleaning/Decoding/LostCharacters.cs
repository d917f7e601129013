namespace NewsArchive.Cleaning.Decoding;

/// <summary>Counts what a program before us put where it lost characters.</summary>
internal static class LostCharacters
{
    // Nobody asks eight times; see the rule for damaged text.
    private const int CertainRun = 8;

    /// <summary>Runs of question marks that stand between letters, or that are too long to ask.</summary>
    public static int RunsOfQuestionMarks(ReadOnlySpan<char> text)
    {
        var runs = 0;
        for (var before = ' '; text.IndexOf("??") is >= 0 and var at;)
        {
            before = at > 0 ? text[at - 1] : before;
            var length = text[at..].IndexOfAnyExcept('?') is >= 0 and var end ? end : text.Length - at;
            text = text[(at + length)..];
            runs += length >= CertainRun || (char.IsLetter(before) && !text.IsEmpty && char.IsLower(text[0])) ? 1 : 0;
            before = '?';
        }

        return runs;
    }
}
