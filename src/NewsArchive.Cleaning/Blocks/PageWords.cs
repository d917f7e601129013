using System.Collections.Frozen;

namespace NewsArchive.Cleaning.Blocks;

/// <summary>Tells from the words in a class or an id what an element is for; the words are in <c>page-words.tsv</c>.</summary>
internal static class PageWords
{
    private const int MaxWordsOfAPhrase = 3;
    // Longer names are sentences made into anchors: "are_phone_apps_legal_in_the_us".
    private const int MaxWordsOfAName = 6;
    // Machine-made names mix figures and letters: "cb-8f1a2f6c2d8c".
    private const int MaxRunsOfDigits = 3;

    // "has-sidebar" or "enableComments" tell what the page around can do, not what the element is.
    private static readonly FrozenSet<string> StateWords = FrozenSet.Create(
        StringComparer.Ordinal,
        "has", "with", "without", "no", "not", "is", "show", "hide", "enable", "enabled", "disable", "disabled", "supports", "js", "long", "non");

    private static readonly FrozenDictionary<string, ContainerPurpose> Purposes = Load();

    /// <summary>The purposes that one class name or id tells, without repetition, in their order.</summary>
    public static IReadOnlyList<ContainerPurpose> Find(string name)
    {
        var words = Cut(name);
        if (words.Count is 0 or > MaxWordsOfAName || IsFingerprint(name))
        {
            return [];
        }

        if (words.Count > 1 && words.FindIndex(StateWords.Contains) is >= 0 and var state)
        {
            words.RemoveRange(state, words.Count - state);
        }

        // Blog software names an article's categories and tags in its classes: "category-top-news" is a topic, not a box.
        var isTopic = words.Count > 1 && words[0] is "category" or "tag";
        List<ContainerPurpose>? found = null;
        for (var start = 0; start < words.Count; start++)
        {
            if (Longest(words, ref start) is { } purpose && found?.Contains(purpose) != true
                && !(isTopic && purpose != ContainerPurpose.Tags))
            {
                (found ??= []).Add(purpose);
            }
        }

        return found ?? (IReadOnlyList<ContainerPurpose>)[];
    }

    /// <summary>The words of one class name in lower case: <c>relatedPosts_v2</c> gives <c>related</c>, <c>posts</c>, <c>v</c>.</summary>
    public static List<string> Cut(string name)
    {
        var words = new List<string>(4);
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var ends = i == name.Length || !char.IsLetter(name[i]);
            var hump = !ends && i > start && char.IsUpper(name[i]) && char.IsLower(name[i - 1]);
            if ((ends || hump) && i > start)
            {
                words.Add(name[start..i].ToLowerInvariant());
            }

            if (ends)
            {
                start = i + 1;
            }
            else if (hump)
            {
                start = i;
            }
        }

        return words;
    }

    /// <summary>The purpose of the longest phrase that begins here; goes on to its last word.</summary>
    private static ContainerPurpose? Longest(List<string> words, ref int start)
    {
        for (var length = Math.Min(MaxWordsOfAPhrase, words.Count - start); length > 0; length--)
        {
            var phrase = length == 1 ? words[start] : string.Join(' ', words.GetRange(start, length));
            if (Purposes.TryGetValue(phrase, out var purpose))
            {
                start += length - 1;
                return purpose;
            }
        }

        return null;
    }

    private static bool IsFingerprint(string name)
    {
        var runs = 0;
        for (var i = 0; i + 1 < name.Length; i++)
        {
            runs += char.IsAsciiDigit(name[i]) && char.IsAsciiLetter(name[i + 1]) ? 1 : 0;
        }

        return runs >= MaxRunsOfDigits;
    }

    private static FrozenDictionary<string, ContainerPurpose> Load() => WordList.Rows("page-words.tsv")
        .SelectMany(row => row[1].Split(',', StringSplitOptions.TrimEntries), (row, words) => (words, Purpose: Purpose(row[0])))
        .ToFrozenDictionary(pair => pair.words, pair => pair.Purpose, StringComparer.Ordinal);

    private static ContainerPurpose Purpose(string name) =>
        Enum.Parse<ContainerPurpose>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
