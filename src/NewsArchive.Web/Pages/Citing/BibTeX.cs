using System.Globalization;
using System.Text;

namespace NewsArchive.Web.Pages.Citing;

/// <summary>A reference as BibTeX and biblatex read it.</summary>
internal static class BibTeX
{
    /// <summary>An entry each.</summary>
    public static string Print(params IReadOnlyList<Reference> references) => string.Join('\n', references.Select(PrintOne));

    private static string PrintOne(Reference reference)
    {
        (string Name, string? Value)[] fields =
        [
            // The second braces keep the headline's capitals.
            ("title", $"{{{{{Escape(reference.Title)}}}}}"),
            ("author", reference.Authors.Count == 0 ? null : $"{{{string.Join(" and ", reference.Authors.Select(Name))}}}"),
            ("organization", Braced(reference.Source)),

            // The date is biblatex's; BibTeX knows the year and the month alone.
            ("date", reference.Day is { } day ? $"{{{Printed.Iso(day)}}}" : null),
            ("year", reference.Day is { } inYear ? $"{{{Printed.Year(inYear)}}}" : null),
            ("month", reference.Day?.ToString("MMM", CultureInfo.InvariantCulture).ToLowerInvariant()),
            ("url", $"{{{reference.Url}}}"),
            ("urldate", $"{{{Printed.Iso(reference.Accessed)}}}"),
            ("language", Braced(reference.Language is { } code ? LanguageNames.Of(code) : null)),
            ("note", Braced(reference.Original is { } original ? "Original address: " + original : null)),
            ("annote", Braced(reference.Quotation)),
        ];
        var lines = fields.Where(field => field.Value != null).Select(field => $"  {field.Name} = {field.Value},\n");
        return $"@online{{{reference.Key},\n{string.Concat(lines)}}}\n";
    }

    // A name that is no person's is one word to BibTeX, so that "and" in it parts nothing.
    private static string Name(CitedName name) => name.IsPerson && !name.Text.Contains(" and ", StringComparison.OrdinalIgnoreCase)
        ? Escape(name.Text)
        : $"{{{Escape(name.Text)}}}";

    private static string? Braced(string? text) => text == null ? null : $"{{{Escape(text)}}}";

    // Some fonts of TeX have other signs in the places of <, > and |. BibTeX counts braces without minding a backslash before them, so a brace of the text may not be written as one.
    private static string Escape(string text) => text.Aggregate(
        new StringBuilder(),
        (escaped, c) => c switch
        {
            '\\' => escaped.Append(@"\textbackslash{}"),
            '{' => escaped.Append(@"\textbraceleft{}"),
            '}' => escaped.Append(@"\textbraceright{}"),
            '~' => escaped.Append(@"\textasciitilde{}"),
            '^' => escaped.Append(@"\textasciicircum{}"),
            '<' => escaped.Append(@"\textless{}"),
            '>' => escaped.Append(@"\textgreater{}"),
            '|' => escaped.Append(@"\textbar{}"),
            '&' or '%' or '$' or '#' or '_' => escaped.Append('\\').Append(c),
            _ => escaped.Append(c),
        }).ToString();
}
