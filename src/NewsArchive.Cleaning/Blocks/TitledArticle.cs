namespace NewsArchive.Cleaning.Blocks;

/// <summary>Finds the article under the page's headline where the page goes on with further articles.</summary>
internal static class TitledArticle
{
    // An article, not a teaser: from about eighty words on.
    private const int MinVoteChars = 500;

    /// <summary>The part of the root, or the element beside it, that holds the page's own article; null when the root is fine.</summary>
    public static PageElement? Find(PageElement root, IReadOnlyList<PageBlock> blocks, IReadOnlyList<PageElement> elements, string? title)
    {
        var headline = blocks.FirstOrDefault(block => block.Kind == BlockKind.Heading && TitleText.IsSame(block.Text, title))?.Element;
        if (headline is null)
        {
            return null;
        }

        return PartWith(headline, PageElement.Common(headline, root), elements)
            ?? (headline.IsInside(root) ? null : ArticleAround(headline, root));
    }

    /// <summary>Each further article brings a headline of the same rank: what holds ours and none of them is the article.</summary>
    private static PageElement? PartWith(PageElement headline, PageElement scope, IReadOnlyList<PageElement> elements)
    {
        PageElement? part = null;
        foreach (var other in elements.Where(element => element.Name == headline.Name && element != headline && element.IsInside(scope)))
        {
            var (ours, theirs) = PageElement.Apart(headline, other);
            if (ours.VoteChars >= MinVoteChars && theirs.VoteChars >= MinVoteChars && (part is null || ours.Depth > part.Depth))
            {
                part = ours;
            }
        }

        return part;
    }

    private static PageElement? ArticleAround(PageElement headline, PageElement root)
    {
        var article = headline;
        while (article is not null && (article.Name != "article" || article.VoteChars < MinVoteChars))
        {
            article = article.Parent;
        }

        return article is null || root.IsInside(article) ? null : article;
    }
}
