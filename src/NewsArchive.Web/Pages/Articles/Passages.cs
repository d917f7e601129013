using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>Makes passages of an article's shown blocks.</summary>
public static class Passages
{
    // The page sets a dash of its own.
    private static readonly char[] Dashes = ['—', '–', '-', '―', ' '];

    /// <summary>
    /// One after the other, in the order of the text; quotes that follow one another become one, with who said it.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="room">Where no more of the text fits, the passages end; null has room for all of it.</param>
    public static IEnumerable<Passage> Of(Article article, PageRoom? room = null)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Read(article, room);
    }

    /// <summary>The passage with a name; null when the article has none of that name.</summary>
    /// <param name="name">Whatever an address says.</param>
    public static Passage? Find(Article article, string? name) => Anchors.KeyIn(Anchors.Tidy(name)) is null ? null : Find([.. Of(article)], name);

    /// <summary>The passage with a name, or with the words that the name was made of: of a quote's second paragraph, of one of two equal ones.</summary>
    public static Passage? Find(IReadOnlyList<Passage> passages, string? name)
    {
        ArgumentNullException.ThrowIfNull(passages);
        var tidy = Anchors.Tidy(name);
        return Anchors.KeyIn(tidy) is not { } key ? null
            : passages.FirstOrDefault(passage => passage.Anchor == tidy) ?? passages.FirstOrDefault(passage => passage.Has(key));
    }

    private static IEnumerable<Passage> Read(Article article, PageRoom? room)
    {
        var anchors = new Anchors();
        var number = 0;
        Passage? last = null;
        List<string> quoted = [];
        List<string> others = [];
        for (var i = 0; i < article.Ledger.Count; i++)
        {
            var line = article.Ledger[i];
            if (!line.IsShown || line.Verdict.Role == Role.Title)
            {
                continue;
            }

            var text = room == null ? line.Block.Text : room.Fit(line.Block.Text);
            if (text == null)
            {
                break;
            }

            var anchor = anchors.Next(line.Block.Text);
            switch (last, line.Verdict.Role)
            {
                case ({ Form: PassageForm.Quote, Attribution: null }, Role.Attribution):
                    others.Add(anchor);
                    last = last with { Attribution = text.TrimStart(Dashes) };
                    continue;
                case ({ Form: PassageForm.Quote, Attribution: null }, Role.Quote):
                    quoted.Add(text);
                    others.Add(anchor);
                    last = last.Language?.Code == line.Language?.Code ? last : last with { Language = null };
                    continue;
            }

            if (last != null)
            {
                yield return last;
            }

            last = Of(line, text, anchor) with { From = i, Number = ++number };
            if (last.Form == PassageForm.Quote)
            {
                (quoted, others) = ([text], []);
                last = last with { Lines = quoted, Others = others };
            }
        }

        if (last != null)
        {
            yield return last;
        }
    }

    private static Passage Of(LedgerLine line, string text, string anchor)
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
        var lines = form switch
        {
            PassageForm.List => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            // A tab at the start of a row is an empty cell.
            PassageForm.Table => text.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            _ => new[] { text },
        };
        return new Passage(anchor, form, lines, Language: line.Language);
    }
}
