namespace NewsArchive.Cleaning.Sources;

/// <summary>The names on a page that may be its publisher's, found by their letters.</summary>
internal sealed class SourceNames(SourceText text)
{
    /// <summary>Longer runs of words are no names.</summary>
    public const int MaxWords = 6;

    private const int MaxNames = 600;
    private const int MaxChars = 48;

    // Hosts are other names than the same letters without their points.
    private const ulong HostMark = 0x5851_F42D_4C95_7F2D;

    private readonly Dictionary<ulong, SourceName> byKey = [];

    // The runs of words that a name was found as: by their first word, the runs chained.
    private readonly Dictionary<ulong, int> chains = [];
    private readonly List<(SourceName Name, int First, int End, int Next)> runs = [];

    /// <summary>All of them, in the order of finding.</summary>
    public List<SourceName> All { get; } = [];

    /// <summary>The dump.</summary>
    public SourceText Text => text;

    /// <summary>A name by the number of its letters; null when it is none.</summary>
    public SourceName? Find(ulong key) => byKey.GetValueOrDefault(key);

    /// <summary>Adds a run of words.</summary>
    /// <returns>Its name, which may be known already; null when the run is no name.</returns>
    public SourceName? Add(int first, int end, int piece) =>
        first < end && Fits(first, end) ? Add(text.KeyOf(first, end), new Run(first, end, piece)) : null;

    /// <summary>Adds a host.</summary>
    public SourceName? AddHost(int first, int end, int piece, string host) => Add(text.KeyOf(first, end) ^ HostMark, new Run(first, end, piece), host);

    /// <summary>Adds a name that is glued to other words.</summary>
    public SourceName? AddGlued(string name, int first, int piece) => Add(NameHash.Of(name), new Run(first, first + 1, piece), glued: name);

    /// <summary>The runs that begin with a word, as the first of a chain; -1 without one.</summary>
    public int ChainOf(ulong word) => chains.GetValueOrDefault(word, -1);

    /// <summary>A run of a chain.</summary>
    public (SourceName Name, int First, int End, int Next) RunAt(int run) => runs[run];

    // Two numbers are a date, a price or a score.
    private bool Fits(int first, int end)
    {
        var numbers = 0;
        foreach (var token in text.Tokens.AsSpan(first..end))
        {
            numbers += token.IsNumber ? 1 : 0;
        }

        return text.Tokens[end - 1].End - text.Tokens[first].Start is >= 2 and <= MaxChars && numbers < Math.Min(2, end - first);
    }

    private SourceName? Add(ulong key, Run run, string? host = null, string? glued = null)
    {
        if (!byKey.TryGetValue(key, out var name))
        {
            if (All.Count >= MaxNames)
            {
                return null;
            }

            byKey[key] = name = new SourceName(key, run.First, run.End, run.Piece) { Host = host, Glued = glued };
            All.Add(name);
            if (glued is null)
            {
                Chain(name, run);
            }
        }
        else if (glued is null && (name.Words != run.End - run.First || text.Tokens[name.First].Hash != text.Tokens[run.First].Hash))
        {
            Chain(name, run);
        }

        return name;
    }

    private void Chain(SourceName name, Run found)
    {
        var word = text.Tokens[found.First].Hash;
        var chain = ChainOf(word);
        for (var run = chain; run >= 0; run = runs[run].Next)
        {
            if (runs[run].Name == name && runs[run].End - runs[run].First == found.End - found.First)
            {
                return;
            }
        }

        chains[word] = runs.Count;
        runs.Add((name, found.First, found.End, chain));
    }

    private readonly record struct Run(int First, int End, int Piece);
}
