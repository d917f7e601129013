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
        foreach (var line in article.Body)
        {
            var anchor = anchors.Next(line.Block.Text);
            var last = passages.Count > 0 ? passages[^1] : null;
            if (last is { Form: PassageForm.Quote, Attribution: null }
                && line.Verdict.Role is (Role.Quote or Role.Attribution))
            {
                passages[^1] = line.Verdict.Role == Role.Attribution
                    ? last with { Attribution = line.Block.Text.TrimStart(Dashes) }
                    : last with { Lines = [.. last.Lines, line.Block.Text] };
            }
            else
            {
                passages.Add(Of(line, anchor));
            }
        }

        return passages;
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
