namespace NewsArchive.Cleaning.Sources;

/// <summary>Finds the names in lines about rights: “© 2023 Courier Media Inc. All rights reserved.”, “Courier | Copyright 2023”.</summary>
internal static class LegalNames
{
    private static readonly HashSet<ulong> Marks = [NameHash.Of("copyright"), NameHash.Of("copyrights"), NameHash.Of("c")];
    private static readonly HashSet<ulong> Skipped = [NameHash.Of("by"), NameHash.Of("the"), NameHash.Of("von"), NameHash.Of("bei")];

    /// <summary>Adds the names of a piece.</summary>
    public static void Find(SourceNames names, int index)
    {
        var piece = names.Text.Pieces[index];
        var tokens = names.Text.Tokens;
        var isMarked = false;
        for (var i = piece.First; i < piece.Last; i++)
        {
            var gap = piece.Block.AsSpan(i == piece.First ? piece.Start : tokens[i - 1].End, tokens[i].Start - (i == piece.First ? piece.Start : tokens[i - 1].End));
            if (gap.Contains('\uFFFD'))
            {
                return; // what is left of a damaged name is another name
            }

            isMarked |= gap.Contains('©');
            if (Marks.Contains(tokens[i].Hash) && (tokens[i].Letters > 1 || gap.EndsWith("(")))
            {
                isMarked = true;
            }
            else if (isMarked && (tokens[i].IsNumber || (Skipped.Contains(tokens[i].Hash) && !tokens[i].IsCapital)))
            {
                continue;
            }
            else if (isMarked)
            {
                isMarked = false;
                AddOwner(names, i, index);
            }
            else if (tokens[i].IsCapital && !tokens[i].IsNumber && (i == piece.First || !tokens[i].IsJoined || !tokens[i - 1].IsCapital))
            {
                names.Add(i, NameRuns.WithoutForms(tokens, i, NameRuns.End(tokens, i, piece.Last)), index);
            }
        }
    }

    private static void AddOwner(SourceNames names, int first, int index)
    {
        var piece = names.Text.Pieces[index];
        var tokens = names.Text.Tokens;
        if (PublisherPhrases.LegalStops.Contains(tokens[first].Hash))
        {
            return;
        }

        var end = first + 1;
        while (end < Math.Min(piece.Last, first + SourceNames.MaxWords) && GoesOn(piece, tokens, end))
        {
            end++;
        }

        end = NameRuns.WithoutForms(tokens, first, end);
        Mark(names.Add(first, end, index), SourceMarks.Copyright);
        while (end - first > 1 && PublisherPhrases.Companies.Contains(tokens[end - 1].Hash))
        {
            end--;
            Mark(names.Add(first, end, index), SourceMarks.Copyright | SourceMarks.Shortened);
        }
    }

    private static bool GoesOn(SourcePiece piece, SourceToken[] tokens, int word) =>
        !PublisherPhrases.LegalStops.Contains(tokens[word].Hash) && !(tokens[word].IsNumber && tokens[word].Letters == 4)
        && piece.Block.AsSpan(tokens[word - 1].End, tokens[word].Start - tokens[word - 1].End) is " " or "&" or " & " or "-" or "." or "'" or "’";

    private static void Mark(SourceName? name, SourceMarks marks)
    {
        if (name is not null)
        {
            name.Marks |= marks;
        }
    }
}
