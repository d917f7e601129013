namespace NewsArchive.Cleaning.Sources;

/// <summary>Finds the names that stand several times within sentences and lines outside the story.</summary>
internal sealed class RepeatedRuns(SourceNames names)
{
    private readonly Dictionary<ulong, int> counts = [];

    /// <summary>Adds the names that a piece is not the first to have behind a word with a small letter.</summary>
    public void Find(int index)
    {
        var piece = names.Text.Pieces[index];
        var tokens = names.Text.Tokens;
        for (var i = piece.First + 1; i < piece.Last; i++)
        {
            if (tokens[i].IsCapital && !tokens[i].IsNumber && !tokens[i - 1].IsCapital)
            {
                var end = NameRuns.End(tokens, i, piece.Last);
                var key = names.Text.KeyOf(i, end);
                if ((counts[key] = counts.GetValueOrDefault(key) + 1) == 2)
                {
                    names.Add(i, end, index);
                }

                i = end - 1;
            }
        }
    }
}
