namespace NewsArchive.Storage.Search.Matches;

/// <summary>What is kept of words and of whole expressions, each within a memory of its own.</summary>
internal sealed class KeptLeaves
{
    private readonly KeptMatches whole = new(KeptMatches.MaxWholeBytes);

    /// <summary>Of words and phrases.</summary>
    public KeptMatches Words { get; } = new();

    /// <summary>Where the matches of a leaf are kept.</summary>
    public KeptMatches Of(MatchLeaf leaf) => leaf.IsMarked ? Words : whole;
}
