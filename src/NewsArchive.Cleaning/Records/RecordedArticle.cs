using NewsArchive.Cleaning.Facts;

namespace NewsArchive.Cleaning.Records;

/// <summary>An article as a record of an export holds it: the first value of each part.</summary>
internal sealed class RecordedArticle
{
    private readonly Dictionary<ArticleField, (string Name, string Value)> values = [];

    /// <summary>A part, as written; null when the record does not have it.</summary>
    public string? this[ArticleField field] => values.TryGetValue(field, out var found) ? found.Value : null;

    /// <summary>Keeps a value, unless that part has one already or the name says nothing.</summary>
    /// <param name="name">Of the member or column.</param>
    public void Add(string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value) && FieldNames.Of(name) is { } field)
        {
            values.TryAdd(field, (name, value));
        }
    }

    /// <summary>A part as a fact, with the name of its field.</summary>
    public Fact<string>? FactOf(ArticleField field) =>
        values.TryGetValue(field, out var found) ? Told(field, found.Value.Trim()) : null;

    /// <summary>A fact that was made of a part.</summary>
    public Fact<T> Told<T>(ArticleField field, T value)
        where T : notnull =>
        new(value, "record", $"{values[field].Name} of the record: “{FactCandidates.Cut(values[field].Value.Trim(), 200)}”");
}
