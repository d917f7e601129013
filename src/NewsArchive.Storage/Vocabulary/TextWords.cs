using NewsArchive.Storage.Search;

namespace NewsArchive.Storage.Vocabulary;

/// <summary>Collects the different words of an article. Initials, and characters of scripts without blanks, are none.</summary>
internal sealed class TextWords
{
    private readonly Dictionary<string, bool> words = [];

    /// <summary>The words read so far.</summary>
    public PackedWords Pack() => PackedWords.Of(words);

    /// <summary>Takes a word that is made of two, see <see cref="JoinedWord"/>.</summary>
    public void Add(string word) => words[word] = true;

    /// <summary>Takes the term at which a reader of a text stands.</summary>
    public void Add(in TermReader reader, ReadOnlySpan<char> text)
    {
        if (reader.IsAlone || ShortTerm.AreInitials(reader.Term))
        {
            return;
        }

        var isLower = !char.IsUpper(text[reader.Start]);
        var seen = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var word = ShortTerm.Bare(reader.Term);
        if (!seen.TryGetValue(word, out var wasLower))
        {
            seen[word] = isLower;
        }
        else if (isLower && !wasLower)
        {
            seen[word] = true;
        }
    }
}
