using System.Buffers;

namespace NewsArchive.Cleaning.Sources;

/// <summary>Finds the names that are lines, begin lines, or stand behind the headline on its line.</summary>
internal sealed class LineNames(SourceNames names)
{
    private const int MinBegun = 3;
    private const int MaxTail = 100;

    private static readonly SearchValues<char> Separators = SearchValues.Create("|–—·»-");

    private readonly HashSet<ulong> entries = [];
    private readonly Dictionary<ulong, int> begun = [];

    /// <summary>Adds the name that a piece is, and what it begins with where others begin so too.</summary>
    public void Find(int index)
    {
        var piece = names.Text.Pieces[index];
        var tokens = names.Text.Tokens;
        if (piece.Words is > 0 and <= SourceNames.MaxWords)
        {
            if (names.Add(piece.First, NameRuns.WithoutForms(tokens, piece.First, piece.Last), index) is { } line && piece.IsPhrase)
            {
                line.Marks |= SourceMarks.PhraseLine;
            }

            Begin(piece, index);
        }

        Doubled(piece, index);
    }

    /// <summary>“Title | Site” and “Title - Section - Site”.</summary>
    public void FindBesideTitle(int index, string? title)
    {
        var piece = names.Text.Pieces[index];
        if (title is not { Length: > 10 } || piece.Text.Length <= title.Length + 2 || piece.Text.Length >= title.Length + MaxTail)
        {
            return;
        }

        var tokens = names.Text.Tokens;
        if (piece.Text.StartsWith(title, StringComparison.OrdinalIgnoreCase))
        {
            var first = piece.Last;
            while (first > piece.First && tokens[first - 1].Start >= piece.Start + title.Length && (first == piece.Last || !IsSeparator(piece, tokens, first)))
            {
                first--;
            }

            Mark(first < piece.Last && first > piece.First && IsSeparator(piece, tokens, first) ? names.Add(first, piece.Last, index) : null, SourceMarks.TitleTail);
        }
    }

    private static bool IsSeparator(SourcePiece piece, SourceToken[] tokens, int word) =>
        piece.Block.AsSpan(tokens[word - 1].End, tokens[word].Start - tokens[word - 1].End).ContainsAny(Separators)
        && (piece.Block[tokens[word].Start - 1] == ' ' || piece.Block[tokens[word].Start - 1] == '|');

    /// <summary>“Courier Plus”, “Courier Shop”, “Courier Radio”: what many entries begin with.</summary>
    private void Begin(SourcePiece piece, int index)
    {
        var tokens = names.Text.Tokens;
        var entry = names.Text.KeyOf(piece.First, piece.Last);
        for (var end = piece.First + 1; end < Math.Min(piece.First + 4, piece.Last); end++)
        {
            if (!tokens[end - 1].IsCapital || (end > piece.First + 1 && !tokens[end - 1].IsJoined))
            {
                break;
            }

            var key = names.Text.KeyOf(piece.First, end);
            if (!entries.Add(entry ^ (key * 31)))
            {
                continue;
            }

            var count = begun[key] = begun.GetValueOrDefault(key) + 1;
            if (count >= MinBegun && names.Add(piece.First, end, index) is { } name)
            {
                name.Begins = Math.Max(name.Begins, count);
            }
        }
    }

    /// <summary>A picture's text, a link's and a label's often stand glued: “The CourierThe Courier”.</summary>
    private void Doubled(SourcePiece piece, int index)
    {
        var text = piece.Text;
        if (piece.Words == 0 || text.Length is <= 7 or > 150)
        {
            return;
        }

        var again = text[4..].IndexOf(text[..4]) + 4;
        if (again < 4 || text[..again].TrimEnd() is not { Length: > 3 } half || !text[again..].StartsWith(half))
        {
            return;
        }

        var tokens = names.Text.Tokens;
        var end = piece.First;
        while (end < piece.Last && tokens[end].End <= piece.Start + half.Length)
        {
            end++;
        }

        Mark(
            end == piece.First || tokens[end - 1].End < piece.Start + half.TrimEnd().Length ? names.AddGlued(half.Trim().ToString(), piece.First, index) : names.Add(piece.First, end, index),
            SourceMarks.Doubled);
    }

    private static void Mark(SourceName? name, SourceMarks marks)
    {
        if (name is not null)
        {
            name.Marks |= marks;
        }
    }
}
