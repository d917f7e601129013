namespace NewsArchive.Cleaning.Sources;

/// <summary>The phrases found beside a name.</summary>
internal sealed class PhraseCount
{
    private readonly HashSet<ulong> kinds = [];

    /// <summary>How many there are.</summary>
    public int All { get; private set; }

    /// <summary>How many different ones there are.</summary>
    public int Kinds => kinds.Count;

    /// <summary>What the different ones are worth together, in log odds.</summary>
    public float Worth { get; private set; }

    /// <summary>What the best one is worth.</summary>
    public float Best { get; private set; } = -3;

    /// <summary>Counts a phrase.</summary>
    public void Add(Phrase phrase)
    {
        All++;
        if (kinds.Add(phrase.Number))
        {
            Worth += phrase.Worth;
            Best = Math.Max(Best, phrase.Worth);
        }
    }
}
