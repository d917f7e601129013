using System.Buffers;

namespace NewsArchive.Cleaning.Sources;

/// <summary>Finds the names between the phrases that publishers put around theirs: “Subscribe to The Courier”, “Courier newsletter”.</summary>
internal static class AnnouncedNames
{
    private const int MaxNameWords = 6;

    // Phrases further inside a block stand in sentences about others.
    private const int MaxStart = 60;

    // "of", "and", "de" and their like stand inside names.
    private const int MaxLinkChars = 3;

    private static readonly SearchValues<char> Joints = SearchValues.Create(" -&'’./");

    /// <summary>The names, some of them parts of others.</summary>
    public static IEnumerable<string> In(SourcePiece piece)
    {
        var numbers = piece.Numbers;
        for (var i = 0; i < Math.Min(numbers.Length, MaxStart); i++)
        {
            if (!IsCapital(piece, i))
            {
                continue;
            }

            var isAnnounced = PublisherPhrases.Before(numbers.AsSpan(0, i)) != 0;
            if (!isAnnounced && i > 0 && IsJoined(piece, i - 1, i))
            {
                continue;
            }

            var end = EndOfName(piece, i);
            for (var cut = i + 1; cut <= end && cut < numbers.Length; cut++)
            {
                if (PublisherPhrases.After(numbers.AsSpan(cut)) != 0 && IsJoined(piece, cut - 1, cut))
                {
                    yield return Name(piece, i, cut);
                }
            }

            if (isAnnounced)
            {
                yield return Name(piece, i, end);
            }
        }
    }

    /// <summary>Whether a word begins with no small letter.</summary>
    public static bool IsCapital(SourcePiece piece, int word) => !char.IsLower(piece.Text[piece.Words[word].Start]);

    /// <summary>Whether only what names have inside stands between two words: a space, a hyphen, an ampersand, an apostrophe.</summary>
    public static bool IsJoined(SourcePiece piece, int first, int second)
    {
        var between = piece.Text.AsSpan(piece.Words[first].End, piece.Words[second].Start - piece.Words[first].End);
        return between.Length <= 3 && between.IndexOfAnyExcept(Joints) < 0 && between is not (". " or " - " or " / ");
    }

    private static int EndOfName(SourcePiece piece, int start)
    {
        var end = start + 1;
        while (end < Math.Min(piece.Words.Length, start + MaxNameWords) && IsJoined(piece, end - 1, end) && GoesOn(piece, end))
        {
            end++;
        }

        return end;
    }

    private static bool GoesOn(SourcePiece piece, int word) =>
        IsCapital(piece, word)
        || (word + 1 < piece.Words.Length && IsCapital(piece, word + 1) && piece.Words[word].End - piece.Words[word].Start <= MaxLinkChars);

    private static string Name(SourcePiece piece, int from, int end) => piece.Text[piece.Words[from].Start..piece.Words[end - 1].End];
}
