namespace NewsArchive.Web.Pages.Citing;

/// <summary>References as sentences.</summary>
internal static class PlainCitation
{
    /// <summary>A line each, e.g. <c>Ada Berg, “Snow in Lund”, lund.example, 22 January 2022, https://…, accessed 22 November 2026.</c></summary>
    public static string Print(params IReadOnlyList<Reference> references) => string.Concat(references.Select(PrintOne));

    private static string PrintOne(Reference reference)
    {
        string?[] parts =
        [
            Names(reference.Authors),
            $"“{Inside(reference.Title)}”",
            reference.Source,
            reference.Day is { } day ? Printed.Day(day) : "undated",
            reference.Url + (reference.Original is { } original ? $" (originally {original})" : ""),
            $"accessed {Printed.Day(reference.Accessed)}",
        ];
        var quotation = reference.Quotation is { } words ? $"“{Inside(words)}” " : "";
        return $"{quotation}{string.Join(", ", parts.Where(part => part != null))}.\n";
    }

    // Quotation marks inside quotation marks are single ones.
    private static string Inside(string quoted) => quoted.Replace('“', '‘').Replace('”', '’');

    private static string? Names(IReadOnlyList<CitedName> authors) => authors switch
    {
        [] => null,
        [var one] => one.Text,
        _ => $"{string.Join(", ", authors.SkipLast(1).Select(name => name.Text))} and {authors[^1].Text}",
    };
}
