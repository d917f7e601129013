using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Storage;

/// <summary>The beginning of an article for lists.</summary>
internal static class Lead
{
    /// <summary>The first shown sentences, cut at a word; headings and lists only when there is nothing else.</summary>
    public static string Of(Article article)
    {
        var prose = article.Body.Where(line => line.Verdict.Role is Role.Summary or Role.Paragraph or Role.Quote);
        var text = string.Join(' ', Texts(prose));
        return Cut(text.Length > 0 ? text : string.Join(' ', Texts(article.Body)));
    }

    private static List<string> Texts(IEnumerable<LedgerLine> lines)
    {
        var (texts, chars) = (new List<string>(), 0);
        foreach (var line in lines)
        {
            if (chars > ArchiveWriter.MaxLeadChars)
            {
                break;
            }

            // A line may be megabytes long; what can be shown is a little more than the limit.
            var text = line.Block.Text.AsSpan(0, Math.Min(line.Block.Text.Length, 4 * ArchiveWriter.MaxLeadChars));
            texts.Add(string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
            chars += texts[^1].Length;
        }

        return texts;
    }

    private static string Cut(string text)
    {
        if (text.Length <= ArchiveWriter.MaxLeadChars)
        {
            return text;
        }

        var room = ArchiveWriter.MaxLeadChars - 1;
        var blank = text.LastIndexOf(' ', room);
        var end = blank > room / 2 ? blank : char.IsHighSurrogate(text[room - 1]) ? room - 1 : room;
        return text[..end].TrimEnd(' ', ',', ';', ':') + "…";
    }
}
