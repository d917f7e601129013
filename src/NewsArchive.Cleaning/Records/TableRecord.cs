namespace NewsArchive.Cleaning.Records;

/// <summary>Reads an article out of a row of a table.</summary>
internal static class TableRecord
{
    /// <summary>Reads a record.</summary>
    /// <param name="table">The row that names the columns, and one row.</param>
    /// <returns>Null, with what is wrong, when there is none.</returns>
    public static (RecordedArticle? Article, string? Problem) Read(string table)
    {
        // The names of columns hold no line end.
        var headerEnd = table.IndexOf('\n', StringComparison.Ordinal);
        if (headerEnd < 0 || TableText.DelimiterOf(table[..headerEnd]) is not { } delimiter)
        {
            return (null, "The table has no column with the text of an article.");
        }

        var names = TableText.Fields(table[..headerEnd], delimiter);
        var values = TableText.Fields(table[(headerEnd + 1)..], delimiter);
        if (values.Skip(names.Count).Any(value => !string.IsNullOrWhiteSpace(value)))
        {
            return (null, $"The row has {values.Count} columns, the table {names.Count}.");
        }

        var article = new RecordedArticle();
        foreach (var (name, value) in names.Zip(values))
        {
            article.Add(name, value);
        }

        return (article, null);
    }
}
