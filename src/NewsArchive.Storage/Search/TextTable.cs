namespace NewsArchive.Storage.Search;

/// <summary>A text index.</summary>
/// <param name="Name">The table.</param>
internal sealed record TextTable(string Name)
{
    /// <summary>Of what readers see: title, text, author.</summary>
    public static TextTable Shown { get; } = new("article_text");

    /// <summary>Of what the cleaning hid.</summary>
    public static TextTable Hidden { get; } = new("hidden_text");

    /// <summary>The one a query asks.</summary>
    public static TextTable Of(SearchQuery query) => query.InHidden ? Hidden : Shown;
}
