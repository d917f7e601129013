namespace NewsArchive.Cleaning.Templates;

/// <summary>What a source repeats across its dumps: menus, boxes, footers. Evidence for judging the next dump of the same source.</summary>
public sealed class Template
{
    /// <summary>Of a source of which nothing is known.</summary>
    public static readonly Template None = new(new Dictionary<uint, KnownLine>(), 0);

    private readonly Dictionary<uint, KnownLine> lines;

    internal Template(Dictionary<uint, KnownLine> lines, int stories)
    {
        this.lines = lines;
        Stories = stories;
    }

    /// <summary>How many distinct stories of the source it was learned from; older ones are forgotten.</summary>
    public int Stories { get; }

    /// <summary>How many lines, exact and near, the source repeats.</summary>
    public int Lines => lines.Count;

    /// <summary>Whether nothing is known.</summary>
    public bool IsEmpty => lines.Count == 0;

    /// <summary>What the dumps have in common, as the ledger says it.</summary>
    internal string Whose { get; private init; } = "source";

    /// <summary>The same, told as of a folder: of dumps that lie together and may come from several sources.</summary>
    public Template OfFolder() => IsEmpty ? this : new Template(lines, Stories) { Whose = "folder" };

    /// <summary>How many lines of a dump are repeated: of two templates the better one for it has more.</summary>
    public int CountKnown(CleaningResult.Cleaned cleaned)
    {
        ArgumentNullException.ThrowIfNull(cleaned);
        return IsEmpty || cleaned.Reading is not { } reading ? 0 : reading.Lines.Sum(block => block.Count(line => Find(line, out _) is not null));
    }

    /// <summary>What is known of a line; null when the source does not repeat it.</summary>
    /// <param name="isNear">Whether it is repeated but for its names.</param>
    internal KnownLine? Find(LineFingerprint line, out bool isNear)
    {
        isNear = false;
        if (line.Exact != 0 && lines.TryGetValue(line.Exact, out var known))
        {
            return known;
        }

        if (line.Near != 0 && lines.TryGetValue(line.Near, out known))
        {
            isNear = true;
            return known;
        }

        return null;
    }
}
