namespace NewsArchive.Evaluation.Gold;

/// <summary>What people say that a page holds; every part may be missing.</summary>
/// <param name="Id">The dump's file name without its extensions.</param>
/// <param name="Set">Where the page comes from: <c>sh</c>, <c>naeb</c>, <c>trf</c>, <c>wcxb</c>, or a group of single pages.</param>
internal sealed record GoldPage(string Id, string Set)
{
    /// <summary>What kind of page it is, e.g. <c>news</c>; null when the gold does not say.</summary>
    public string? Genre { get; init; }

    /// <summary>ISO 639-1 code; null when the gold does not say.</summary>
    public string? Language { get; init; }

    /// <summary>The article's own paragraphs in order; null where only snippets are known.</summary>
    public string? Text { get; init; }

    /// <summary>Accepted forms of the headline; empty when it is not known.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>The day, as in ISO 8601, perhaps with a time behind it; null when it is not known.</summary>
    public string? Published { get; init; }

    /// <summary>The authors, several parted by semicolons; null when they are not known.</summary>
    public string? Author { get; init; }

    /// <summary>Accepted names and hosts of the publisher; empty when it is not known.</summary>
    public IReadOnlyList<string> Source { get; init; } = [];

    /// <summary>Snippets that must stay.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>Snippets that must go.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Whether somebody found an article here: one that is quarantined is lost.</summary>
    public bool IsArticle => Text is not null || With.Count > 0;
}
