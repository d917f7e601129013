namespace NewsArchive.Storage.Search;

/// <summary>Shows in a text what a query found there.</summary>
public sealed class Highlighter
{
    /// <summary>The highlighter of a query.</summary>
    public static Highlighter For(SearchQuery query) => throw new NotSupportedException($"{query}");

    /// <summary>The text in runs, hits and what is between them.</summary>
    public IReadOnlyList<TextRun> Mark(string text) => throw new NotSupportedException($"{this}{text}");
}
