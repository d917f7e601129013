using System.Text;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>An article as Markdown (CommonMark) whose words are words only: nothing in them is markup.</summary>
internal static class ArticleMarkdown
{
    private const string Special = @"\`*_{}[]<>#|~&";

    // What would begin a list, a heading or a rule at the start of a line.
    private const string SpecialFirst = "-+=";

    public static string Print(StoredArticle stored, string url)
    {
        var page = new StringBuilder($"# {Escape(stored.Row.Title)}\n\n")
            .Append(Escape(ArticleFormats.Origin(stored))).Append("  \n<").Append(url).Append(">\n");
        foreach (var passage in Passages.Of(stored.Article))
        {
            page.Append('\n').Append(Print(passage)).Append('\n');
        }

        return page.ToString();
    }

    private static string Print(Passage passage)
    {
        var lines = passage.Lines.Select(Escape);
        return passage.Form switch
        {
            PassageForm.Heading => "## " + string.Join(' ', lines),
            PassageForm.Quote => "> " + string.Join("\n>\n> ", lines)
                + (passage.Attribution is { } who ? $"\n>\n> — {Escape(who)}" : ""),
            PassageForm.List => "- " + string.Join("\n- ", lines),
            PassageForm.Verbatim => string.Join("  \n", passage.Lines[0].Split('\n').Select(Escape)),
            _ => string.Join("  \n", lines),
        };
    }

    private static string Escape(string text)
    {
        var words = string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        var digits = words.TakeWhile(char.IsAsciiDigit).Count();
        var escaped = new StringBuilder();
        for (var i = 0; i < words.Length; i++)
        {
            var begins = i == 0 && SpecialFirst.Contains(words[i], StringComparison.Ordinal);
            var numbers = digits > 0 && i == digits && words[i] is '.' or ')';
            if (begins || numbers || Special.Contains(words[i], StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(words[i]);
        }

        return escaped.ToString();
    }
}
