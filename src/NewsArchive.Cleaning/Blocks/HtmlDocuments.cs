using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NewsArchive.Cleaning.Blocks;

/// <summary>Parses pages within limits: no page, however built, costs much more than its length.</summary>
internal static class HtmlDocuments
{
    /// <summary>Parses a page.</summary>
    /// <exception cref="PageTooLargeException">The page makes more than a million elements.</exception>
    public static IHtmlDocument Parse(string html) =>
        new HtmlParser(new HtmlParserOptions { SkipComments = true, IsKeepingSourceReferences = true })
            .ParseDocument(NestingLimit.Apply(html));

    /// <summary>All elements in document order.</summary>
    public static IEnumerable<IElement> Elements(IHtmlDocument document)
    {
        var open = new Stack<(INodeList Children, int Next)>();
        open.Push((document.ChildNodes, 0));
        while (open.TryPop(out var frame))
        {
            if (frame.Next == frame.Children.Length)
            {
                continue;
            }

            open.Push((frame.Children, frame.Next + 1));
            if (frame.Children[frame.Next] is IElement element)
            {
                yield return element;
                open.Push((element.ChildNodes, 0));
            }
        }
    }
}
