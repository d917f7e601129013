using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>Makes passages of an article's shown blocks.</summary>
public static class Passages
{
    // The page sets a dash of its own.
    private static readonly char[] Dashes = ['—', '–', '-', '―', ' '];

    /// <summary>In the order of the text; quotes that follow one another become one, with who said it.</summary>
    public static IReadOnlyList<Passage> Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);

        var anchors = new Anchors();
        var passages = new List<Passage>();
        var quoted = new List<string>();
        foreach (var line in article.Body)
        {
            var anchor = anchors.Next(line.Block.Text);
            switch (line.Verdict.Role)
            {
                case Role.Quote when quoted.Count > 0:
                    quoted.Add(line.Block.Text);
                    break;
                case Role.Attribution when quoted.Count > 0:
                    EndQuote(line.Block.Text.TrimStart(Dashes));
                    break;
                default:
                    EndQuote(attribution: null);
                    passages.Add(Of(line, anchor));
                    quoted.AddRange(line.Verdict.Role == Role.Quote ? [line.Block.Text] : []);
                    break;
            }
        }

        EndQuote(attribution: null);
        return passages;

        void EndQuote(string? attribution)
        {
            if (quoted.Count > 0)
            {
                passages[^1] = passages[^1] with { Lines = [.. quoted], Attribution = attribution };
                quoted.Clear();
            }
        }
    }

    private static Passage Of(LedgerLine line, string anchor)
    {
        var form = (line.Verdict.Role, line.Block.Kind) switch
        {
            (Role.Heading, _) => PassageForm.Heading,
            (Role.Summary, _) => PassageForm.Summary,
            (Role.Quote, _) => PassageForm.Quote,
            (_, BlockKind.Table) => PassageForm.Table,
            (_, BlockKind.Preformatted) => PassageForm.Verbatim,
            (Role.List, _) or (_, BlockKind.List) => PassageForm.List,
            _ => PassageForm.Paragraph,
        };
        var text = line.Block.Text;
        return new Passage(anchor, form, form is PassageForm.List or PassageForm.Table
            ? text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [text]);
    }
}
