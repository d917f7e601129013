using System.Text;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>An article as Markdown (CommonMark) whose words are words only: nothing in them is markup.</summary>
internal static class ArticleMarkdown
{
    private const string Special = @"\`*_{}[]<>#|~&";

    // What would begin a list, a heading or a rule at the start of a line.
    private const string SpecialFirst = "-+=";

    private const int Piece = 8 * 1024;

    public static async Task WriteAsync(TextWriter page, StoredArticle stored, string url, CancellationToken cancellation)
    {
        await page.WriteAsync("# ");
        await EscapeAsync(page, stored.Row.Title, cancellation);
        await page.WriteAsync("\n\n");
        await EscapeAsync(page, ArticleFormats.Origin(stored), cancellation);
        await page.WriteAsync($"  \n<{url}>\n");
        foreach (var passage in Passages.Of(stored.Article))
        {
            await page.WriteAsync("\n");
            await WriteAsync(page, passage, cancellation);
            await page.WriteAsync("\n");
        }
    }

    private static async Task WriteAsync(TextWriter page, Passage passage, CancellationToken cancellation)
    {
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

    /// <summary>Writes the words of a text, a blank between them.</summary>
    private static async Task EscapeAsync(TextWriter page, string text, CancellationToken cancellation)
    {
        var escaped = new StringBuilder();
        var (isFirst, isNumber, parts) = (true, false, false);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                (parts, isNumber) = (!isFirst, false);
                continue;
            }

            escaped.Append(parts ? " " : "");
            var begins = isFirst && SpecialFirst.Contains(c, StringComparison.Ordinal);
            var numbers = isNumber && c is ('.' or ')');
            if (begins || numbers || Special.Contains(c, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
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
