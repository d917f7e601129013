using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using NewsArchive.Cleaning.Languages;

namespace NewsArchive.Cleaning.Sketches;

/// <summary>
/// What is left of a text without case, width, punctuation, spaces and invisible characters: its letters, and its words, each as
/// a number. In scripts that put no blanks between words a character and the one before it stand for a word.
/// </summary>
internal sealed class PlainText
{
    // Parts words, and belongs to a word without being one of its letters.
    private const char Separator = '\0';
    private const char Dropped = '\uffff';

    private const int FullWidth = '！' - '!';

    // Thai; most texts have none of what comes behind it.
    private const char FirstUnspaced = '\u0e00';

    private const int CharsOfUlong = sizeof(ulong) / sizeof(char);
    private const ulong Prime = 0x9e3779b97f4a7c15;

    private static readonly char[] Folds = [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => FoldOf((char)c))];

    private readonly List<ulong> words = [];
    private char[] letters = new char[1024];
    private int length;
    private int halves;

    /// <summary>The words of the present part in their order.</summary>
    public ReadOnlySpan<ulong> Words => CollectionsMarshal.AsSpan(words);

    /// <summary>How many they are; a character of a script without blanks counts as half a word.</summary>
    public int Count => (halves + 1) / 2;

    /// <summary>Goes on with another part of the text, whose words are counted anew.</summary>
    public void StartPart()
    {
        Reserve(1);
        letters[length++] = '\n';
        words.Clear();
        halves = 0;
    }

    /// <summary>Adds the words of a paragraph.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        Reserve((2 * text.Length) + 1);
        var (start, folds) = (length, Folds);
        for (var i = 0; i < text.Length; i++)
        {
            var fold = folds[text[i]];
            if (fold < FirstUnspaced && fold != Separator)
            {
                letters[length++] = fold;
            }
            else if (fold == Separator)
            {
                start = EndWord(start);
            }
            else if (fold != Dropped)
            {
                start = IsUnspaced(fold) ? AddAlone(EndWord(start), fold) : start;
                letters[length++] = fold;
                start = IsUnspaced(fold) ? length : start;
            }
        }

        EndWord(start);
    }

    /// <summary>
    /// The first bytes of the SHA-256 of the letters of all parts: the same on every machine, and nobody can write a text that has
    /// the hash of another.
    /// </summary>
    public byte[] Hash()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(letters.AsSpan(0, length)), hash);
        return hash[..ArticleSketch.HashBytes].ToArray();
    }

    private void Reserve(int chars)
    {
        if (letters.Length - length < chars)
        {
            Array.Resize(ref letters, Math.Max(2 * letters.Length, length + chars));
        }
    }

    /// <summary>Ends the word that began at a letter, if there is one; the next begins where it returns.</summary>
    private int EndWord(int start)
    {
        if (start < length)
        {
            words.Add(NumberOf(letters.AsSpan(start, length - start)));
            halves += 2;
            letters[length++] = ' ';
        }

        return length;
    }

    private int AddAlone(int start, char fold)
    {
        var before = start > 0 ? letters[start - 1] : ' ';
        words.Add((((ulong)(IsUnspaced(before) ? before : ' ') << 16) | fold) * Prime);
        halves++;
        return start;
    }

    private static bool IsUnspaced(char letter) => Scripts.IsUnspaced(Scripts.Of(letter));

    private static ulong NumberOf(ReadOnlySpan<char> word)
    {
        var number = (ulong)word.Length;
        for (; word.Length >= CharsOfUlong; word = word[CharsOfUlong..])
        {
            number = BitOperations.RotateLeft((number ^ MemoryMarshal.Cast<char, ulong>(word)[0]) * Prime, 29);
        }

        foreach (var letter in word)
        {
            number = BitOperations.RotateLeft((number ^ letter) * Prime, 29);
        }

        return number;
    }

    private static char FoldOf(char c)
    {
        var narrow = c is >= '！' and <= '～' ? (char)(c - FullWidth) : c;
        return CharUnicodeInfo.GetUnicodeCategory(narrow) switch
        {
            UnicodeCategory.Format => Dropped,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark => char.ToLowerInvariant(narrow),
            // Beyond the basic plane all belongs to words, emoji too.
            UnicodeCategory.Surrogate => narrow,
            _ => Separator,
        };
    }
}
