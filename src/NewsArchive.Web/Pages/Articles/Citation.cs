using System.Globalization;
using System.Text;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>An article as reference managers read it.</summary>
internal static class Citation
{
    public static string BibTeX(StoredArticle stored, string url)
    {
        var row = stored.Row;
        (string Name, string? Value)[] fields =
        [
            ("title", Escape(row.Title)),
            ("author", Escape(row.Author)),
            ("publisher", Escape(row.Source?.Host)),
            ("date", row.PublishedOn is { } day ? Printed.Iso(day) : null),
            ("langid", row.Language),
            ("url", url),
        ];
        var lines = fields.Where(f => f.Value != null).Select(f => $"  {f.Name} = {{{f.Value}}},\n");
        return $"@misc{{newsarchive-{row.PublicId},\n{string.Concat(lines)}}}\n";
    }

    public static string Ris(StoredArticle stored, string url)
    {
        var row = stored.Row;
        (string Tag, string? Value)[] fields =
        [
            ("TY", "NEWS"),
            ("TI", row.Title),
            ("AU", row.Author),
            ("T2", row.Source?.Host),
            ("PY", row.PublishedOn?.Year.ToString(CultureInfo.InvariantCulture)),
            ("DA", row.PublishedOn?.ToString("yyyy'/'MM'/'dd'/'", CultureInfo.InvariantCulture)),
            ("LA", row.Language),
            ("UR", url),
            ("ER", ""),
        ];
        return string.Concat(fields.Where(f => f.Value != null).Select(f => $"{f.Tag}  - {OneLine(f.Value!)}\r\n"));
    }

    private static string? Escape(string? text) => text == null ? null : OneLine(text).Aggregate(
        new StringBuilder(),
        (escaped, c) => c switch
        {
            '\\' => escaped.Append(@"\textbackslash{}"),
            '~' => escaped.Append(@"\textasciitilde{}"),
            '^' => escaped.Append(@"\textasciicircum{}"),
            '{' or '}' or '&' or '%' or '$' or '#' or '_' => escaped.Append('\\').Append(c),
            _ => escaped.Append(c),
        }).ToString();

    private static string OneLine(string text) =>
        string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
