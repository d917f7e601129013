namespace NewsArchive.Storage.Search;

/// <summary>A word, a phrase or a beginning that is searched for.</summary>
/// <param name="Shown">As the reader typed it, for telling how it was understood.</param>
/// <param name="Words">Folded terms that must follow each other; at least one.</param>
/// <param name="IsPrefix">Whether the last word is the beginning of a word.</param>
/// <param name="Column">Only in this column of the index; null for any.</param>
internal sealed record SearchTerm(string Shown, IReadOnlyList<string> Words, bool IsPrefix = false, string? Column = null)
{
    /// <summary>How it is told, e.g. <c>the phrase “black sea”</c> or <c>“police” in the title</c>.</summary>
    public string Told => Column switch
    {
        "title" => ToldWords + " in the title",
        "author" => "by the author " + ToldWords,
        _ => ToldWords,
    };

    /// <summary>How it is told without where it is searched.</summary>
    public string ToldWords => IsPrefix ? $"words beginning with “{Shown}”"
        : Words.Count > 1 && Shown.Contains(' ', StringComparison.Ordinal) ? $"the phrase “{Shown}”"
        : $"“{Shown}”";
}
