using System.Text;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>An article as Markdown (CommonMark) whose words are words only: nothing in them is markup.</summary>
internal static class ArticleMarkdown
{
    private const string Special = @"\`*_{}[]<>#|~&^";

    // What would begin a list, a heading or a rule at the start of a line.
    private const string SpecialFirst = "-+=";

    // What marks words where it stands twice, in the dialect that also knows tables.
    private const string SpecialTwice = "+=";

    private const int Piece = 8 * 1024;

    public static async Task WriteAsync(TextWriter page, StoredArticle stored, string url, CancellationToken cancellation)
    {
        await page.WriteAsync("# ");
        await EscapeAsync(page, stored.Row.Title, cancellation);
        await page.WriteAsync("\n\n");
        if (ArticleFormats.Origin(stored) is { Length: > 0 } origin)
        {
            await EscapeAsync(page, origin, cancellation);
            await page.WriteAsync("  \n");
        }

        await page.WriteAsync($"<{url}>\n");
        foreach (var passage in Passages.Of(stored.Article))
        {
            await page.WriteAsync("\n");
            await WriteAsync(page, passage, cancellation);
            await page.WriteAsync("\n");
        }
    }

    private static async Task WriteAsync(TextWriter page, Passage passage, CancellationToken cancellation)
    {
        if (passage.Form == PassageForm.Table)
        {
            await WriteTableAsync(page, passage.Lines, cancellation);
            return;
        }

        var (start, between) = passage.Form switch
        {
            PassageForm.Heading => ("## ", " "),
            PassageForm.Quote => ("> ", "\n>\n> "),
            PassageForm.List => ("- ", "\n- "),
            _ => ("", "  \n"),
        };
        var lines = passage.Form == PassageForm.Verbatim ? passage.Lines[0].Split('\n') : passage.Lines;
        for (var i = 0; i < lines.Count; i++)
        {
            await page.WriteAsync(i == 0 ? start : between);
            await EscapeAsync(page, lines[i], cancellation);
        }

        if (passage is { Form: PassageForm.Quote, Attribution: { } who })
        {
            await page.WriteAsync("\n>\n> — ");
            await EscapeAsync(page, who, cancellation);
        }
    }

    // A table of this kind has a first row that is set apart, so its first row is.
    private static async Task WriteTableAsync(TextWriter page, IReadOnlyList<string> rows, CancellationToken cancellation)
    {
        var columns = rows.Max(row => row.Count(c => c == '\t')) + 1;
        for (var i = 0; i < rows.Count; i++)
        {
            var cells = rows[i].Split('\t');
            // Renderers fill short rows: only the first has to have all columns.
            for (var column = 0; column < (i == 0 ? columns : cells.Length); column++)
            {
                await page.WriteAsync(column == 0 ? "| " : " | ");
                await EscapeAsync(page, column < cells.Length ? cells[column] : "", cancellation);
            }

            await page.WriteAsync(i == 0 ? $" |\n|{string.Concat(Enumerable.Repeat(" --- |", columns))}\n" : i < rows.Count - 1 ? " |\n" : " |");
        }
    }

    /// <summary>Writes the words of a text, a blank between them.</summary>
    private static async Task EscapeAsync(TextWriter page, string text, CancellationToken cancellation)
    {
        var escaped = new StringBuilder();
        var (isFirst, isNumber, parts, last) = (true, false, false, ' ');
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                (parts, isNumber, last) = (!isFirst, false, ' ');
                continue;
            }

            escaped.Append(parts ? " " : "");
            var begins = isFirst && SpecialFirst.Contains(c, StringComparison.Ordinal);
            var numbers = isNumber && c is ('.' or ')');
            var repeats = c == last && SpecialTwice.Contains(c, StringComparison.Ordinal);
            if (begins || numbers || repeats || Special.Contains(c, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
            last = c;
            (isNumber, isFirst, parts) = (char.IsAsciiDigit(c) && (isFirst || isNumber), false, false);
            if (escaped.Length >= Piece)
            {
                await page.WriteAsync(escaped, cancellation);
                escaped.Clear();
            }
        }

        await page.WriteAsync(escaped, cancellation);
    }
}
