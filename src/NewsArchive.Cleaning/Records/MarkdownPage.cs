using Markdig;

namespace NewsArchive.Cleaning.Records;

/// <summary>Makes a page of a Markdown document, with the block of facts that may stand before it.</summary>
internal static class MarkdownPage
{
    private const string Fence = "---";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().Build();

    /// <summary>The document as HTML, and the facts before it.</summary>
    /// <param name="markdown">With simple lines like <c>title: …</c> between two lines of three dashes, or without.</param>
    public static (string Html, RecordedArticle Article) Read(string markdown)
    {
        var article = new RecordedArticle();
        var text = markdown.TrimStart('\uFEFF');
        var lines = text.Split('\n');
        var end = lines[0].TrimEnd() == Fence ? Array.FindIndex(lines, 1, line => line.TrimEnd() is Fence or "...") : -1;
        if (end > 0)
        {
            foreach (var line in lines[1..end])
            {
                if (line.Split(':', 2) is [var name, var value] && !char.IsWhiteSpace(line[0]))
                {
                    article.Add(name, value.Trim().Trim('"', '\''));
                }
            }
        }

        return (Markdown.ToHtml(end > 0 ? string.Join('\n', lines[(end + 1)..]) : text, Pipeline), article);
    }
}
