namespace NewsArchive.Cleaning.Sources;

/// <summary>Finds the papers that photographers and authors are credited with: “(Anna Berg/Harbour Courier)”, “Anna Berg Harbour Courier”.</summary>
internal static class CreditNames
{
    // Longer pieces with a stroke are prose.
    private const int MaxTail = 6;

    /// <summary>Adds the last name behind a stroke.</summary>
    public static void Find(SourceNames names, int index)
    {
        var piece = names.Text.Pieces[index];
        var tokens = names.Text.Tokens;
        if (!piece.Text.Contains('/'))
        {
            return;
        }

        for (var i = piece.First + 1; i < piece.Last; i++)
        {
            if (!tokens[i].IsCapital || !tokens[i - 1].IsCapital || Gap(piece, tokens, i).Trim() is not "/")
            {
                continue;
            }

            var end = i + 1;
            while (end < Math.Min(piece.Last, i + MaxTail) && tokens[end].IsJoined && tokens[end].IsCapital && Gap(piece, tokens, end).IndexOf('/') < 0)
            {
                end++;
            }

            if ((end == piece.Last || Gap(piece, tokens, end).Contains(')')) && names.Add(i, end, index) is { } name)
            {
                name.Credits++;
            }
        }
    }

    /// <summary>Adds what stands behind an author's name in a byline.</summary>
    /// <param name="authors">The names in the byline.</param>
    public static void FindBehind(SourceNames names, int index, IEnumerable<string> authors)
    {
        var piece = names.Text.Pieces[index];
        var tokens = names.Text.Tokens;
        foreach (var author in authors)
        {
            var at = piece.Text.IndexOf(author, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            var first = piece.First;
            while (first < piece.Last && tokens[first].Start < piece.Start + at + author.Length)
            {
                first++;
            }

            if (first < piece.Last && tokens[first].IsCapital && !tokens[first].IsNumber
                && names.Add(first, NameRuns.WithoutForms(tokens, first, NameRuns.End(tokens, first, piece.Last)), index) is { } name)
            {
                name.Marks |= SourceMarks.Byline;
            }
        }
    }

    /// <summary>Adds the first name of “Courier › News › Lakes”.</summary>
    public static void FindTrail(SourceNames names, int index)
    {
        var piece = names.Text.Pieces[index];
        if (piece.IsShown || piece.Words < 2 || piece.Text.IndexOfAny('>', '›', '»') < 0)
        {
            return;
        }

        var end = NameRuns.End(names.Text.Tokens, piece.First, piece.Last);
        if (end < piece.Last && Gap(piece, names.Text.Tokens, end).IndexOfAny('>', '›', '»') >= 0)
        {
            names.Add(piece.First, end, index);
        }
    }

    private static ReadOnlySpan<char> Gap(SourcePiece piece, SourceToken[] tokens, int word) =>
        piece.Block.AsSpan(tokens[word - 1].End, tokens[word].Start - tokens[word - 1].End);
}
