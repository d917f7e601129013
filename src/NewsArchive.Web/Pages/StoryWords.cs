using NewsArchive.Storage.Stories;

namespace NewsArchive.Web.Pages;

/// <summary>How many tell a story, in the reader's words.</summary>
public static class StoryWords
{
    /// <summary>Where the section of a story stands on the page of an article.</summary>
    public const string Anchor = "same-story";

    /// <summary>E.g. <c>in 3 sources</c>; versions where they are of one source or of none that is known.</summary>
    public static string In(int articles, int sources) =>
        sources > 1 ? $"in {Printed.Count(sources, "source")}" : $"in {Printed.Count(articles, "version")}";

    /// <summary>E.g. <c>+ 2 more sources</c>: what a folded line stands for besides its article.</summary>
    public static string More(FoldedStory story)
    {
        ArgumentNullException.ThrowIfNull(story);
        return story.Sources > 1
            ? $"+ {Printed.Count(story.Sources - 1, "more source")}"
            : $"+ {Printed.Count(story.Articles - 1, "more version")}";
    }
}
