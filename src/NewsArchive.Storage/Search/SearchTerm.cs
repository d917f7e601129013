namespace NewsArchive.Storage.Search;

/// <summary>A word, a phrase or a beginning that is searched for.</summary>
/// <param name="Shown">As the reader typed it, for telling how it was understood.</param>
/// <param name="Words">Folded terms that must follow each other; at least one.</param>
/// <param name="IsPrefix">Whether the last word is the beginning of a word.</param>
/// <param name="Column">Only in this column of the index; null for any.</param>
internal sealed record SearchTerm(string Shown, IReadOnlyList<string> Words, bool IsPrefix = false, string? Column = null)
{
    /// <summary>How it is told, e.g. <c>the phrase “black sea”</c>.</summary>
    public string Told => Place + (IsPrefix ? $"words beginning with “{Shown}”" : Words.Count > 1 && Shown.Contains(' ', StringComparison.Ordinal)
        ? $"the phrase “{Shown}”" : $"“{Shown}”");

    private string Place => Column switch
    {
        "title" => "in the title ",
        "author" => "by the author ",
        _ => "",
    };
}
