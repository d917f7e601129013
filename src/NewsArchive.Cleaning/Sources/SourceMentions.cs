using static NewsArchive.Cleaning.Sources.SourceFeature;

namespace NewsArchive.Cleaning.Sources;

/// <summary>Counts where the names stand, and between which words.</summary>
internal static class SourceMentions
{
    private const int TopBlocks = 12;
    private const int EndBlocks = 12;

    /// <summary>Reads all pieces once.</summary>
    public static void Count(SourcePieces pieces, IEnumerable<SourceName> names)
    {
        var byFirst = names.Where(name => name.Words.Length > 0).ToLookup(name => name.Words[0].Number);
        var last = pieces.All.Count == 0 ? 0 : pieces.All[^1].Line;
        foreach (var piece in pieces.All)
        {
            var numbers = piece.Numbers;
            for (var i = 0; i < numbers.Length; i++)
            {
                foreach (var name in byFirst[numbers[i]])
                {
                    if (Stands(name, numbers.AsSpan(i)))
                    {
                        Count(piece, numbers, i, name, last);
                    }
                }
            }
        }
    }

    private static bool Stands(SourceName name, ReadOnlySpan<int> numbers)
    {
        for (var n = 0; n < name.Words.Length; n++)
        {
            if (n >= numbers.Length || numbers[n] != name.Words[n].Number)
            {
                return false;
            }
        }

        return true;
    }

    private static void Count(SourcePiece piece, int[] numbers, int i, SourceName name, int last)
    {
        var end = i + name.Words.Length;
        if (PublisherPhrases.Works(numbers.AsSpan(0, i)) is var works and not 0 && char.IsUpper(piece.Text[piece.Words[i].Start]))
        {
            name.Works.Add(works);
        }

        if (piece.IsShown)
        {
            name.InStory += char.IsUpper(piece.Text[piece.Words[i].Start]) || !char.IsLetter(piece.Text[piece.Words[i].Start]) ? 1 : 0;
            return;
        }

        name.OnPage++;
        if (PublisherPhrases.Before(numbers.AsSpan(0, i)) is var before and not 0)
        {
            name.Before.Add(before);
        }

        if (PublisherPhrases.After(numbers.AsSpan(end)) is var after and not 0)
        {
            name.After.Add(after);
        }

        name.Set(InTop, piece.Line < TopBlocks ? 1 : 0);
        name.Set(InEnd, piece.Line > last - EndBlocks ? 1 : 0);
        name.Set(CopyrightLast, end == numbers.Length && piece.Text.Contains('©', StringComparison.Ordinal) ? 1 : 0);
        if (i == 0 && end == numbers.Length)
        {
            name.Alone++;
            name.AloneOutsideMenus += piece.InMenu ? 0 : 1;
            name.Set(AloneInMenu, piece.InMenu ? 1 : 0);
            name.Set(AloneAtTop, !piece.InMenu && piece.Line < TopBlocks ? 1 : 0);
            name.Set(AloneFirst, !piece.InMenu && piece.Line < 3 ? 1 : 0);
            name.Set(AloneAtEnd, !piece.InMenu && piece.Line > last - EndBlocks ? 1 : 0);
        }
    }
}
