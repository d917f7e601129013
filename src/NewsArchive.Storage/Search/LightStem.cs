namespace NewsArchive.Storage.Search;

/// <summary>What the forms of a word have in common: a word of Latin letters without its English plural, -ed or -ing.</summary>
internal static class LightStem
{
    /// <summary>Grows when a word may get another stem than before, so that those that are stored are made anew.</summary>
    public const int Rules = 1;

    private const string Vowels = "aeiouy";

    /// <summary>The stem of a folded word; itself where there is nothing to cut.</summary>
    public static string Of(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.Length < 4 || !word.All(char.IsAsciiLetterLower) ? word : WithoutVerbEnding(WithoutPlural(word));
    }

    private static string WithoutPlural(string word) =>
        word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y"
        : word.EndsWith("sses", StringComparison.Ordinal) ? word[..^2]
        : word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1]
        : word;

    private static string WithoutVerbEnding(string word)
    {
        var ending = word.EndsWith("ing", StringComparison.Ordinal) ? 3
            : word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("eed", StringComparison.Ordinal) ? 2 : 0;
        var stem = word[..^ending];
        if (ending == 0 || stem.Length < 2 || !stem.Any(Vowels.Contains))
        {
            return word;
        }

        if (stem[^1] == stem[^2] && !Vowels.Contains(stem[^1], StringComparison.Ordinal) && stem[^1] is not ('l' or 's' or 'z'))
        {
            return stem[..^1];
        }

        var lostE = stem.EndsWith("at", StringComparison.Ordinal) || stem.EndsWith("bl", StringComparison.Ordinal) || stem.EndsWith("iz", StringComparison.Ordinal);
        return lostE ? stem + "e" : stem;
    }
}
