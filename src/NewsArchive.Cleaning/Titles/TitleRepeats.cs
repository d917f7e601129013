namespace NewsArchive.Cleaning.Titles;

/// <summary>Which blocks of a dump have the same words, or begin or end with the same words.</summary>
internal sealed class TitleRepeats
{
    // Two headlines may begin with the same three words; four are no accident.
    private const int SharedWords = 4;
    private const int MaxTitleWords = 45;

    // A page that repeats one line a thousand times says no more than one that repeats it twenty times.
    private const int MaxLines = 20;

    private readonly Dictionary<int, int> _texts = [];
    private readonly Dictionary<int, List<int>> _openings = [];
    private readonly Dictionary<int, List<int>> _closings = [];

    public TitleRepeats(int[][] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var words = lines[i];
            if (words.Length is > 0 and <= MaxTitleWords)
            {
                var hash = Hash(words);
                _texts[hash] = _texts.GetValueOrDefault(hash) + 1;
            }

            if (words.Length >= SharedWords)
            {
                Add(_openings, Hash(words.AsSpan(0, SharedWords)), i);
                Add(_closings, Hash(words.AsSpan(words.Length - SharedWords)), i);
            }
        }
    }

    /// <summary>How many blocks have these words and no others.</summary>
    public int Times(int[] words) => _texts.GetValueOrDefault(Hash(words));

    /// <summary>Indexes of the blocks that begin with the same words.</summary>
    public IReadOnlyList<int> Openings(int[] words) =>
        words.Length >= SharedWords && _openings.TryGetValue(Hash(words.AsSpan(0, SharedWords)), out var lines) ? lines : [];

    /// <summary>Indexes of the blocks that end with the same words.</summary>
    public IReadOnlyList<int> Closings(int[] words) =>
        words.Length >= SharedWords && _closings.TryGetValue(Hash(words.AsSpan(words.Length - SharedWords)), out var lines) ? lines : [];

    private static void Add(Dictionary<int, List<int>> lines, int hash, int i)
    {
        if (!lines.TryGetValue(hash, out var known))
        {
            lines[hash] = known = [];
        }

        if (known.Count < MaxLines)
        {
            known.Add(i);
        }
    }

    private static int Hash(ReadOnlySpan<int> words)
    {
        var hash = 17;
        foreach (var word in words)
        {
            hash = unchecked((hash * 31) + word + 1);
        }

        return unchecked((hash * 31) + words.Length);
    }
}
