using System.Text;

namespace NewsArchive.Cleaning.Decoding;

/// <summary>The places of a line that one encoding has misread.</summary>
internal sealed class MisreadLine
{
    private const int MinPlaces = 2;

    // Of a longer line the first part with certain damage tells the encoding for all of it.
    private const int PartChars = 4_000;

    private readonly string line;
    private readonly List<MisreadPlace> places;

    private MisreadLine(string line, Misreading misreading, List<MisreadPlace> places)
    {
        this.line = line;
        this.places = places;
        Misreading = misreading;
    }

    /// <summary>The encoding.</summary>
    public Misreading Misreading { get; }

    /// <summary>How many places are certain by themselves.</summary>
    public int Certain => places.Count(place => place.IsCertain);

    // Neighbours on the same bytes differ in a letter or two: the one that makes words is right.
    private int Legibility => Decoding.Legibility.Of(Undo().Line);

    /// <summary>The encoding that explains most of a line, with the places that it has misread; null when none is certain.</summary>
    /// <param name="isLikely">Whether other lines show that an encoding has misread the text.</param>
    public static MisreadLine? Best(string line, Func<Misreading, bool> isLikely)
    {
        if (line.Length <= PartChars)
        {
            return BestOf(line, isLikely);
        }

        for (var at = 0; at < line.Length; at += PartChars)
        {
            if (BestOf(line.Substring(at, Math.Min(PartChars, line.Length - at)), isLikely) is { } best)
            {
                return Of(line, best.Misreading, isLikely(best.Misreading));
            }
        }

        return null;
    }

    private static MisreadLine? BestOf(string line, Func<Misreading, bool> isLikely)
    {
        var candidates = Misreading.Candidates(line);
        if (candidates == 0)
        {
            return null;
        }

        var found = Misreading.All.Where(misreading => (misreading.Mask & candidates) != 0)
            .Select(misreading => Of(line, misreading, isLikely(misreading)))
            .Where(found => found.places.Count > 0)
            .ToList();
        // To read what each would make of the line is slow, and seldom needed to choose.
        var first = found.GroupBy(line => (line.places.Count, line.places.Sum(place => MeantCharacter.Points(place.Meant)))).MaxBy(group => group.Key)?.ToList() ?? [];
        return first is [var only] ? only : first.MaxBy(line => line.Legibility);
    }

    /// <summary>The line as it was meant, and how many characters were repaired.</summary>
    public (string Line, int Repaired) Undo()
    {
        var result = new StringBuilder(line.Length);
        var repairsLost = OtherLetters(line, places, Misreading) == 0;
        var (at, lost, open) = (0, 0, 0);
        foreach (var place in places.Append(new MisreadPlace(line.Length, 0, default, 0)))
        {
            for (; at < place.Start; at++)
            {
                var length = repairsLost ? LostByte.Repair(Misreading, line, at, place.Start, isQuoteOpen: open > 0, result) : 0;
                result.Append(line.AsSpan(at, length > 0 ? 0 : 1));
                (at, lost) = length > 0 ? (at + length - 1, lost + 1) : (at, lost);
                open += result.Length == 0 ? 0 : OfQuote(result[^1]);
            }

            if (place.Length > 0)
            {
                result.Append(place.Meant);
                open += OfQuote((char)place.Meant.Value);
                at = place.End;
            }
        }

        return (result.ToString(), places.Count + lost);
    }

    private static int OfQuote(char c) => c == '“' ? 1 : c == '”' ? -1 : 0;

    private static MisreadLine Of(string line, Misreading misreading, bool isLikely)
    {
        var all = Places(line, misreading);
        var isWhole = all.Count >= MinPlaces && all.Sum(place => place.Points) >= Oddity.Certain && OtherLetters(line, all, misreading) == 0;
        var isShown = isLikely || all.Exists(place => place.IsCertain);
        var accepted = all.ConvertAll(place => isWhole || place.IsCertain || (isShown && place.Points > 0));
        // What touches a misread character is one.
        for (var i = 1; i < all.Count; i++)
        {
            accepted[i] |= accepted[i - 1] && all[i].Start == all[i - 1].End;
        }

        for (var i = all.Count - 2; i >= 0; i--)
        {
            accepted[i] |= accepted[i + 1] && all[i].End == all[i + 1].Start;
        }

        return new MisreadLine(line, misreading, [.. all.Where((_, i) => accepted[i])]);
    }

    private static List<MisreadPlace> Places(string line, Misreading misreading)
    {
        var places = new List<MisreadPlace>();
        for (var i = 0; i + 1 < line.Length; i++)
        {
            if ((Misreading.StartingAt(line[i], line[i + 1]) & misreading.Mask) != 0
                && misreading.Read(line.AsSpan(i), out var meant) is > 0 and var length
                && PointsOf(meant, misreading) is not MeantCharacter.Never and var points)
            {
                places.Add(new MisreadPlace(i, length, meant, points + Oddity.Of(line, i, i + length)));
                i += length - 1;
            }
        }

        return [.. places.Select((place, i) => place with { Points = place.Points + OfRow(line, places, i) })];
    }

    /// <summary>Letters in a row are words. A frame is drawn with rows of signs, and one letter of a far script may be a list of letters.</summary>
    private static int OfRow(string line, List<MisreadPlace> places, int i)
    {
        var place = places[i];
        var isInRow = (i > 0 && places[i - 1].End == place.Start) || (i + 1 < places.Count && places[i + 1].Start == place.End);
        var read = line.AsSpan(place.Start, place.Length);
        return !read.ContainsAnyExceptInRange('\u2500', '\u259F') ? -place.Points
            : isInRow ? 2
            : MeantCharacter.Points(place.Meant) == 0 && IsOfLetters(read) ? -place.Points
            : 0;
    }

    private static bool IsOfLetters(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsLetter(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A control character is meant only where it stands for a quotation mark of Windows.</summary>
    private static int PointsOf(Rune meant, Misreading misreading) =>
        meant.Value < 0xA0 && !misreading.HasNoBreakSpace ? MeantCharacter.Never : MeantCharacter.Points(meant);

    /// <summary>Letters beyond ASCII that are not misread; what is left of a sequence that lost a part speaks neither for nor against.</summary>
    private static int OtherLetters(string line, List<MisreadPlace> places, Misreading misreading)
    {
        var (count, next) = (0, 0);
        for (var i = 0; i < line.Length; i++)
        {
            if (next < places.Count && places[next].Start == i)
            {
                i = places[next++].End - 1;
            }
            else if (line[i] > 0x7F && char.IsLetter(line[i]) && !LostByte.MayHold(misreading, line, i))
            {
                count++;
            }
        }

        return count;
    }
}
