namespace NewsArchive.Storage.Search;

/// <summary>The keys of a page.</summary>
/// <param name="Next">See <see cref="SearchPage.Next"/>.</param>
internal sealed record FoundKeys(IReadOnlyList<long> Keys, long? Next)
{
    /// <summary>See <see cref="SearchPage.IsCutShort"/>.</summary>
    public bool IsCutShort { get; init; }

    /// <summary>Why each stands where it does; null when nobody asked.</summary>
    public IReadOnlyDictionary<long, SearchScore>? Scores { get; init; }
}
