using System.Text;

namespace NewsArchive.Web.Pages.Citing;

/// <summary>One name of a byline, as printed: no dump says which of its words is the family's.</summary>
internal sealed record CitedName(string Text)
{
    private const int MaxWords = 4;

    /// <summary>Whether it has the form of a person's name, given names first: two to four words, each a capital or a letter without case first, and letters only.</summary>
    public bool IsPerson => Text.Split(' ') is { Length: >= 2 and <= MaxWords } words && words.All(IsNameWord);

    /// <summary>The names of a byline, which are joined by commas; two single words are one name, the family's first.</summary>
    public static IReadOnlyList<CitedName> Of(string? byline)
    {
        string[] names = [.. (byline ?? "").Split(',').Select(CitedText.Line).Where(name => name.Length > 0)];
        return names.Length == 2 && names.All(IsNameWord)
            ? [new CitedName(string.Join(", ", names))]
            : [.. names.Select(name => new CitedName(name))];
    }

    private static bool IsNameWord(string word) =>
        Rune.GetRuneAt(word, 0) is var first && Rune.IsLetter(first) && !Rune.IsLower(first)
        && word.EnumerateRunes().All(rune => Rune.IsLetter(rune) || IsMark(rune) || rune.Value is '.' or '-' or '\'' or '’');

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
