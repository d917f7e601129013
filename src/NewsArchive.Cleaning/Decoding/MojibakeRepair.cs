namespace NewsArchive.Cleaning.Decoding;

/// <summary>Undoes UTF-8 that was read in another encoding ("Ã©" for "é"), once or more often, place by place, where it is certain.</summary>
internal static class MojibakeRepair
{
    // Text meets a wrong encoding once or twice on its way, hardly ever more often.
    private const int MaxRounds = 5;

    // So many certain places of one kind say how the whole text was misread.
    private const int CertainInText = 3;

    /// <summary>The repaired text, and how often each encoding had been used by mistake; the same text and none when nothing is certain.</summary>
    public static (string Text, IReadOnlyDictionary<string, int> Repaired) Repair(string text)
    {
        if (Misreading.Candidates(text) == 0)
        {
            return (text, Nothing);
        }

        var lines = text.Split('\n');
        var certain = new Dictionary<Misreading, int>();
        foreach (var line in lines)
        {
            if (MisreadLine.Best(line, isLikely: _ => false) is { } best)
            {
                certain[best.Misreading] = certain.GetValueOrDefault(best.Misreading) + best.Certain;
            }
        }

        if (certain.Count == 0)
        {
            return (text, Nothing);
        }

        var repaired = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = RepairLine(lines[i], misreading => certain.GetValueOrDefault(misreading) >= CertainInText, repaired);
        }

        return (string.Join('\n', lines), repaired);
    }

    private static IReadOnlyDictionary<string, int> Nothing { get; } = new Dictionary<string, int>();

    /// <summary>What was misread twice is undone twice; each round undoes one encoding.</summary>
    private static string RepairLine(string line, Func<Misreading, bool> isLikely, Dictionary<string, int> repaired)
    {
        for (var round = 0; round < MaxRounds && MisreadLine.Best(line, isLikely) is { } best; round++)
        {
            (line, var count) = best.Undo();
            repaired[best.Misreading.Name] = repaired.GetValueOrDefault(best.Misreading.Name) + count;
        }

        return line;
    }
}
