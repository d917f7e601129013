using System.Globalization;

namespace NewsArchive.Web.Pages.Citing;

/// <summary>A reference in the format of Research Information Systems.</summary>
internal static class Ris
{
    /// <summary>A record each.</summary>
    public static string Print(params IReadOnlyList<Reference> references) => string.Concat(references.Select(PrintOne));

    private static string PrintOne(Reference reference)
    {
        (string Tag, string? Value)[] fields =
        [
            ("TY", "NEWS"),
            ("ID", reference.Key),
            ("TI", reference.Title),
            .. reference.Authors.Select(name => ("AU", (string?)WithoutStars(name.Text))),
            ("T2", reference.Source is { } source ? WithoutStars(source) : null),
            ("PY", reference.Day is { } day ? Printed.Year(day) : null),
            ("DA", reference.Day is { } on ? Date(on) : null),
            ("LA", reference.Language),
            ("UR", reference.Url),
            ("Y2", Date(reference.Accessed)),
            ("DB", Reference.Archive),
            ("N1", reference.Original is { } original ? "Original address: " + original : null),
            ("N1", reference.Quotation),
            ("ER", ""),
        ];
        return string.Concat(fields.Where(field => field.Value != null).Select(field => $"{field.Tag}  - {field.Value}\r\n"));
    }

    // The format keeps the asterisk out of names of authors and periodicals.
    private static string WithoutStars(string name) => CitedText.Line(name.Replace('*', ' '));

    private static string Date(DateOnly day) => day.ToString("yyyy'/'MM'/'dd'/'", CultureInfo.InvariantCulture);
}
