namespace NewsArchive.Storage.Search;

/// <summary>What a reader typed into the search box, understood.</summary>
public sealed record SearchQuery
{
    /// <summary>Reads any input; what does not parse is searched as words.</summary>
    public static SearchQuery Parse(string? text) => throw new NotSupportedException(text);

    /// <summary>Whether it asks for nothing.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>How it was understood, in words, e.g. <c>articles with “grain” and the phrase “black sea”, without “russia”</c>.</summary>
    public string Understood { get; init; } = "";
}
