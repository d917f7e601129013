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
    private const int MaxStackChars = 256;

    // "has-sidebar" or "enableComments" tell what the page around can do, not what the element is.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> StateWords = FrozenSet.Create(
        StringComparer.Ordinal,
        "has", "with", "without", "no", "not", "is", "show", "hide", "enable", "enabled", "disable", "disabled", "supports", "js", "long", "non")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, ContainerPurpose>.AlternateLookup<ReadOnlySpan<char>> Purposes =
        Load().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The purposes that one class name or id tells, without repetition, in their order.</summary>
    public static IReadOnlyList<ContainerPurpose> Find(ReadOnlySpan<char> name)
    {
        // Words in lower case with a space between: a phrase is a part of it.
        var joined = name.Length <= MaxStackChars ? stackalloc char[2 * MaxStackChars] : new char[2 * name.Length];
        Span<Range> words = stackalloc Range[MaxWordsOfAName];
        var count = Cut(name, joined, words);
        if (count is 0 or > MaxWordsOfAName || IsFingerprint(name))
        {
            return [];
        }

        words = words[..(count == 1 ? 1 : BeforeState(joined, words[..count]))];
        // Blog software names an article's categories and tags in its classes: "category-top-news" is a topic, not a box.
        var isTopic = words.Length > 1 && joined[words[0]] is "category" or "tag";
        List<ContainerPurpose>? found = null;
        for (var start = 0; start < words.Length; start++)
        {
            if (Longest(joined, words, ref start) is { } purpose && found?.Contains(purpose) != true
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
        for (var rest = name.AsSpan(); Next(ref rest) is { IsEmpty: false } word;)
        {
            words.Add(word.ToString().ToLowerInvariant());
        }

        return words;
    }

    /// <summary>Writes the words one after the other; gives how many there are, or one more than there is room for.</summary>
    private static int Cut(ReadOnlySpan<char> name, Span<char> joined, Span<Range> words)
    {
        int count = 0, end = 0;
        for (; Next(ref name) is { IsEmpty: false } word; count++)
        {
            if (count == words.Length)
            {
                return count + 1;
            }

            word.ToLowerInvariant(joined[end..]);
            words[count] = end..(end + word.Length);
            joined[end + word.Length] = ' ';
            end += word.Length + 1;
        }

        return count;
    }

    /// <summary>Takes the next word away: letters up to another mark or a capital behind a small letter; empty at the end.</summary>
    private static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> name)
    {
        var start = 0;
        while (start < name.Length && !char.IsLetter(name[start]))
        {
            start++;
        }

        var end = start;
        while (end < name.Length && char.IsLetter(name[end]) && !(end > start && char.IsUpper(name[end]) && char.IsLower(name[end - 1])))
        {
            end++;
        }

        var word = name[start..end];
        name = name[end..];
        return word;
    }

    /// <summary>How many words stand before the first that tells of a state.</summary>
    private static int BeforeState(ReadOnlySpan<char> joined, ReadOnlySpan<Range> words)
    {
        var count = 0;
        while (count < words.Length && !StateWords.Contains(joined[words[count]]))
        {
            count++;
        }

        return count;
    }

    /// <summary>The purpose of the longest phrase that begins here; goes on to its last word.</summary>
    private static ContainerPurpose? Longest(ReadOnlySpan<char> joined, ReadOnlySpan<Range> words, ref int start)
    {
        for (var length = Math.Min(MaxWordsOfAPhrase, words.Length - start); length > 0; length--)
        {
            if (Purposes.TryGetValue(joined[words[start].Start..words[start + length - 1].End], out var purpose))
            {
                start += length - 1;
                return purpose;
            }
        }

        return null;
    }

    private static bool IsFingerprint(ReadOnlySpan<char> name)
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
