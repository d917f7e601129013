using System.Collections.Frozen;

namespace NewsArchive.Cleaning.Rules;

/// <summary>Finds the longest of many phrases that a text begins with, whatever the case; each phrase stands for a value.</summary>
internal sealed class PhraseStarts<T>
{
    private readonly FrozenDictionary<char, Entry[]> byFirst;

    /// <param name="phrases">In lower case, none empty; of two that are the same the first counts.</param>
    public PhraseStarts(IEnumerable<(string Phrase, T Value)> phrases) => byFirst = phrases
        .Select(x => new Entry(x.Phrase.Length > 1 ? char.ToUpperInvariant(x.Phrase[1]) : null, x.Phrase, x.Value))
        .OrderByDescending(entry => entry.Phrase.Length)
        .GroupBy(entry => entry.Phrase[0])
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>The longest phrase that the text begins with.</summary>
    /// <param name="mayEnd">Whether a phrase that is this long may end there, as most may only before what is no letter.</param>
    /// <returns>The phrase and its value; a null phrase without one.</returns>
    public (string? Phrase, T? Value) Find(ReadOnlySpan<char> text, Func<string, char, bool> mayEnd)
    {
        if (text.IsEmpty || !byFirst.TryGetValue(char.ToLowerInvariant(text[0]), out var entries))
        {
            return default;
        }

        // Dozens of phrases begin with the same letter; the second tells nearly all of them apart.
        var second = text.Length > 1 ? char.ToUpperInvariant(text[1]) : '\0';
        foreach (var entry in entries)
        {
            if ((entry.Second is not { } letter || letter == second) && text.StartsWith(entry.Phrase, StringComparison.OrdinalIgnoreCase)
                && (text.Length == entry.Phrase.Length || mayEnd(entry.Phrase, text[entry.Phrase.Length])))
            {
                return (entry.Phrase, entry.Value);
            }
        }

        return default;
    }

    private readonly record struct Entry(char? Second, string Phrase, T Value);
}
