using NewsArchive.Cleaning.Facts;

namespace NewsArchive.Cleaning.Records;

/// <summary>An article as a record of an export holds it: all values of each part, those with the best names first.</summary>
internal sealed class RecordedArticle
{
    // The other text is a summary, or the same cut short by the service, when it is less than half as long.
    private const int CutShort = 2;

    private const int MaxDayChars = 30;

    // What programs write where they have nothing.
    private static readonly HashSet<string> Nothing = new(["null", "none", "nan", "n/a", "na", "nil", "undefined", "unknown", "[]", "{}", "-"], StringComparer.OrdinalIgnoreCase);

    private readonly List<RecordedPart> parts = [];

    /// <summary>The part that says it best; null when the record does not have it.</summary>
    public RecordedPart? this[ArticleField field] => All(field).FirstOrDefault();

    /// <summary>The text, plain or with tags; null when the record has none.</summary>
    public RecordedPart? Text => All(ArticleField.Text).Aggregate(
        (RecordedPart?)null, (best, part) => best is null || part.Value.Length > CutShort * best.Value.Length ? part : best);

    /// <summary>All that the record says of a part, best first.</summary>
    public IEnumerable<RecordedPart> All(ArticleField field) => parts.Where(part => part.Field == field).OrderBy(part => part.Rank);

    /// <summary>Keeps a value, unless it or its name says nothing.</summary>
    /// <param name="name">Of the member or column.</param>
    public void Add(string name, string? value)
    {
        if ((FieldNames.Find(name) ?? (IsItsDay(name, value) ? (ArticleField.Published, int.MaxValue) : null)) is var (field, rank) && value?.Trim() is { Length: > 0 } trimmed && !Nothing.Contains(trimmed))
        {
            parts.Add(new RecordedPart(field, rank, name, field is ArticleField.Text or ArticleField.Html ? value : trimmed));
        }
    }

    // "Data" is the day in Italian, Portuguese, Polish and Romanian, and anything in English: what is nothing but a day is one in both.
    private static bool IsItsDay(string name, string? value) =>
        name.Trim().Equals("data", StringComparison.OrdinalIgnoreCase) && value is { Length: <= MaxDayChars } && !value.All(char.IsAsciiDigit)
        && (IsoDate.TryRead(value) is not null || DateReader.Find(value).Count == 1);

    /// <summary>Keeps the values in another form.</summary>
    public RecordedArticle With(Func<RecordedPart, string> change)
    {
        var changed = new RecordedArticle();
        changed.parts.AddRange(parts.Select(part => part with { Value = change(part) }).Where(part => !string.IsNullOrWhiteSpace(part.Value)));
        return changed;
    }
}
