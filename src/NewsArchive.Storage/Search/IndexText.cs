using System.Text;
using NewsArchive.Storage.Vocabulary;

namespace NewsArchive.Storage.Search;

/// <summary>Makes what goes into the text index: folded terms parted by blanks, and the tags that stand for filters.</summary>
internal static class IndexText
{
    /// <summary>Grows when a text may get other terms, or an article other tags, than before: archives are filled anew then.</summary>
    public const int Rules = 2;

    // Stands before each word that is not in the text as it is, so that no phrase reaches it.
    private const char Behind = '\uE003';

    /// <summary>Brings a text to the form its terms are read from: composed (NFC), with half characters replaced.</summary>
    public static string Compose(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        // .NET refuses to normalize half characters and U+FFFE; both stand for nothing.
        var whole = (IsWhole(text) ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))).Replace('\uFFFE', '\uFFFD');
        return whole.IsNormalized() ? whole : whole.Normalize();
    }

    /// <summary>The terms of a composed text, parted by blanks.</summary>
    /// <param name="different">Gets its words.</param>
    /// <param name="words">How many words it has; a character of a script without blanks counts as half a word.</param>
    public static string Terms(string composed, TextWords different, out int words)
    {
        var terms = new StringBuilder(composed.Length + (composed.Length / 8));
        var halves = 0;
        var joined = new JoinedWord(composed);
        List<string>? behind = null;
        for (var reader = new TermReader(composed); reader.Read();)
        {
            halves += reader.IsAlone ? 1 : 2;
            terms.Append(reader.Term).Append(' ');
            different.Add(reader, composed);
            if (joined.Next(reader) is { } word)
            {
                different.Add(word);
                (behind ??= []).Add(word);
            }
        }

        foreach (var word in behind ?? [])
        {
            terms.Append(Behind).Append(' ').Append(word).Append(' ');
        }

        words = (halves + 1) / 2;
        return terms.ToString();
    }

    /// <summary>The terms of composed texts, each once, parted by blanks: what an index without positions needs.</summary>
    public static string DifferentTerms(IEnumerable<string> composed)
    {
        var seen = new HashSet<string>();
        var known = seen.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var text in composed)
        {
            var joined = new JoinedWord(text);
            for (var reader = new TermReader(text); reader.Read();)
            {
                known.Add(reader.Term);
                if (joined.Next(reader) is { } word)
                {
                    seen.Add(word);
                }
            }
        }

        return string.Join(' ', seen);
    }

    private static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }
}
