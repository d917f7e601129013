namespace NewsArchive.Cleaning.Blocks;

/// <summary>Finds the elements that hold the article's text, from the structure of the page and the clues of its metadata.</summary>
internal static class MainText
{
    // A second-best candidate is as good as the best from this share of its score on; three of them make their parent the best.
    private const double AsGood = 0.75;
    private const int ManyAsGood = 3;
    // An element that names itself the text of an article is believed when it holds this share of the best candidate's prose.
    private const double NamedShare = 0.6;
    // The text that the metadata repeat is the article unless the page has much more of another: then they repeat a part.
    private const double ToldShare = 0.5;
    // A neighbour of the root belongs to it from this share of its score on.
    private const double NeighbourShare = 0.2;

    /// <summary>The elements that hold the article: a root and what continues it beside it; empty when there is no prose.</summary>
    public static IReadOnlyList<PageElement> Find(IReadOnlyList<PageBlock> blocks, IReadOnlyList<PageElement> elements, PageClues clues)
    {
        PageWeights.Weigh(blocks, elements, clues.Title);
        ParagraphVotes.Count(blocks);
        if (elements.Where(element => element.Score > 0).MaxBy(Value) is not { } best)
        {
            return [];
        }

        // Some publishers put only the first lines into the metadata; then the votes know better.
        if (ArticleBodyMatch.Find(blocks, elements, clues.ArticleBody) is { } told
            && (told.VoteChars >= ToldShare * best.VoteChars || best.IsInside(told)))
        {
            return [told];
        }

        var root = Named(elements, best) ?? Widen(best, elements);
        var titled = TitledArticle.Find(root, blocks, elements, clues.Title);
        return titled is not null ? [titled] : [root, .. Neighbours(root, elements)];
    }

    private static double Value(PageElement element) =>
        element.Score * (1 - (element.TextChars == 0 ? 0 : (double)element.LinkChars / element.TextChars));

    private static PageElement? Named(IReadOnlyList<PageElement> elements, PageElement best) => elements
        .Where(element => element.VoteChars >= NamedShare * best.VoteChars && MainTextNames.NamesText(element.Node))
        .Where(element => element.IsInside(best) || best.IsInside(element))
        .MaxBy(element => element.VoteChars);

    private static PageElement Widen(PageElement best, IReadOnlyList<PageElement> elements)
    {
        var value = Value(best);
        var good = elements.Where(element => element != best && Value(element) >= AsGood * value).ToList();
        for (var parent = best.Parent; IsBelowBody(parent); parent = parent!.Parent)
        {
            if (good.Count(element => element != parent && element.IsInside(parent!)) >= ManyAsGood)
            {
                best = parent!;
                break;
            }
        }

        value = Value(best);
        for (var parent = best.Parent; IsBelowBody(parent) && Value(parent!) >= value / 3; parent = parent!.Parent)
        {
            if (Value(parent!) > value)
            {
                (best, value) = (parent!, Value(parent!));
            }
        }

        return best;
    }

    private static bool IsBelowBody(PageElement? element) => element is not null && element.Name is not ("body" or "html");

    private static IEnumerable<PageElement> Neighbours(PageElement root, IReadOnlyList<PageElement> elements)
    {
        var least = NeighbourShare * Value(root);
        return elements.Where(element => element.Parent == root.Parent && element != root && element.VoteChars > 0
            && (Value(element) >= least || (element.Name == "p" && element.TextChars > 80 && element.LinkChars * 4 < element.TextChars)));
    }
}
