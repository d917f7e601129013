namespace NewsArchive.Cleaning.Sources;

/// <summary>Finds the names between the phrases that publishers put around theirs: “Subscribe to The Courier”, “Courier newsletter”.</summary>
internal static class AnnouncedNames
{
    // Phrases further inside a block stand in sentences about others.
    private const int MaxStart = 60;

    /// <summary>Adds the names of a piece, some of them parts of others.</summary>
    public static void Find(SourceNames names, int index)
    {
        var piece = names.Text.Pieces[index];
        var tokens = names.Text.Tokens;
        for (var i = piece.First; i < Math.Min(piece.Last, piece.First + MaxStart); i++)
        {
            if (!tokens[i].IsCapital || tokens[i].IsGenitive)
            {
                continue;
            }

            var before = tokens.AsSpan(piece.First..i);
            var isAnnounced = PublisherPhrases.Before(before).IsFound || (!piece.IsShown && PublisherPhrases.Works(before).IsFound);
            if (!isAnnounced && i > piece.First && tokens[i].IsJoined && tokens[i - 1].IsCapital)
            {
                continue;
            }

            var end = NameRuns.End(tokens, i, piece.Last);
            for (var cut = i + 1; cut <= end && cut < piece.Last; cut++)
            {
                if (tokens[cut].IsJoined && PublisherPhrases.After(tokens.AsSpan(cut..piece.Last)).IsFound)
                {
                    names.Add(i, NameRuns.WithoutForms(tokens, i, cut), index);
                }
            }

            if (isAnnounced)
            {
                names.Add(i, NameRuns.WithoutForms(tokens, i, end), index);
            }
        }
    }
}
