namespace NewsArchive.Cleaning.Sources;

/// <summary>Counts where the names stand, and between which words.</summary>
internal static class SourceMentions
{
    private const int EdgeBlocks = 12;
    private const int FirstBlocks = 3;

    /// <summary>Reads all words once.</summary>
    public static void Count(SourceNames names)
    {
        var tokens = names.Text.Tokens;
        for (var p = 0; p < names.Text.Pieces.Length; p++)
        {
            var piece = names.Text.Pieces[p];
            for (var i = piece.First; i < piece.Last; i++)
            {
                for (var run = names.ChainOf(tokens[i].Hash); run >= 0;)
                {
                    var (name, first, end, next) = names.RunAt(run);
                    if (Stands(tokens, first, end, i, piece.Last))
                    {
                        Count(names, piece, name, i, i + end - first);
                    }

                    run = next;
                }
            }
        }
    }

    private static bool Stands(SourceToken[] tokens, int first, int end, int at, int last)
    {
        if (at + end - first > last)
        {
            return false;
        }

        for (var n = 1; n < end - first; n++)
        {
            if (tokens[at + n].Hash != tokens[first + n].Hash)
            {
                return false;
            }
        }

        return true;
    }

    private static void Count(SourceNames names, in SourcePiece piece, SourceName name, int first, int end)
    {
        var tokens = names.Text.Tokens;
        var before = tokens.AsSpan(piece.First..first);
        if (!tokens[first].IsCapital && name.Host is null)
        {
            name.Small++;
            return;
        }

        if (PublisherPhrases.Works(before) is { IsFound: true } works)
        {
            name.Works.Add(works);
        }

        var after = tokens.AsSpan(end..piece.Last);
        var isGenitive = after is [{ IsGenitive: true }, ..];
        if (piece.IsShown)
        {
            name.StoryGenitives += isGenitive ? 1 : 0;
            name.InStory++;
            return;
        }

        name.OnPage++;
        name.Genitives += isGenitive ? 1 : 0;
        name.AfterThe += before.Length > 0 && before[^1].Hash == NameFamily.The ? 1 : 0;
        if (before.Length > 0 && !before[^1].IsCapital && tokens[first].IsJoined)
        {
            name.InSentence++;
            name.Near += PublisherPhrases.Near(before).IsFound ? 1 : 0;
        }

        if (PublisherPhrases.Before(before) is { IsFound: true } invitation)
        {
            name.Before.Add(invitation);
        }

        if (PublisherPhrases.After(after) is { IsFound: true } belonging)
        {
            name.After.Add(belonging);
        }

        Place(names.Text, piece, name, before.Length == 0 && after.Length == 0);
        if (before.Length == 0 && after.Length > 0 && IsTrail(piece.Block.AsSpan(tokens[end - 1].End..tokens[end].Start), piece))
        {
            name.Marks |= SourceMarks.Trail;
        }

        if (piece.IsLegal)
        {
            name.Legal++;
            name.Marks |= after.Length == 0 ? SourceMarks.CopyrightEnd : SourceMarks.None;
            name.Marks |= after.Length > 0 && (PublisherPhrases.LegalStops.Contains(after[0].Hash) || PublisherPhrases.LegalForms.Contains(after[0].Hash))
                ? SourceMarks.Rights : SourceMarks.None;
        }
    }

    /// <summary>“Courier › News › Lakes”: signs between names, two at least.</summary>
    private static bool IsTrail(ReadOnlySpan<char> gap, in SourcePiece piece) =>
        gap.IndexOfAny('>', '›', '»') is >= 0 and var at && piece.Text.Count(gap[at]) > 1;

    private static void Place(SourceText text, in SourcePiece piece, SourceName name, bool isAlone)
    {
        var blocks = text.Ledger.Count;
        var (isTop, isEnd) = (piece.Line < EdgeBlocks, piece.Line >= blocks - EdgeBlocks);
        name.Lines = (Math.Min(name.Lines.First, piece.Line), Math.Max(name.Lines.Last, piece.Line));
        name.Tenths |= 1 << (10 * piece.Line / blocks);
        name.Marks |= (isTop ? SourceMarks.Top : SourceMarks.None) | (isEnd ? SourceMarks.End : SourceMarks.None);
        if (!isAlone)
        {
            return;
        }

        name.Alone++;
        if (!piece.InMenu)
        {
            name.AloneOutsideMenus++;
            name.Marks |= (isTop ? SourceMarks.AloneTop : SourceMarks.None) | (isEnd ? SourceMarks.AloneEnd : SourceMarks.None)
                | (piece.Line < FirstBlocks ? SourceMarks.AloneFirst : SourceMarks.None);
        }
    }
}
