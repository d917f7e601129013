namespace NewsArchive.Storage.Search;

/// <summary>What a <see cref="Suggestion"/> is.</summary>
public enum SuggestionKind
{
    /// <summary>What was typed, its last word completed.</summary>
    Words,

    /// <summary>A country.</summary>
    Country,

    /// <summary>A source.</summary>
    Source,

    /// <summary>The headline of an article.</summary>
    Title,
}
