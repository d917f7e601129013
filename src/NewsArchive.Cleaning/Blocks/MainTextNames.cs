using System.Buffers;
using NewsArchive.Cleaning.Markup;

namespace NewsArchive.Cleaning.Blocks;

/// <summary>Tells elements that name themselves the text of an article.</summary>
internal static class MainTextNames
{
    private static readonly string[] Things = ["article", "post", "entry", "story", "news", "content"];
    private static readonly string[] Parts = ["body", "text", "content", "copy", "inner"];

    // Every word of the first list holds one of these: most classes need no cutting.
    private static readonly SearchValues<string> Hints = SearchValues.Create(
        ["article", "post", "entry", "story", "news", "content"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether schema.org's <c>articleBody</c> or a class or id such as <c>entry-content</c> says so.</summary>
    public static bool NamesText(MarkupElement element) =>
        element.AttributeText("itemprop").Contains("articleBody", StringComparison.OrdinalIgnoreCase)
        || NamesText(element.AttributeText("class")) || NamesText(element.AttributeText("id"));

    private static bool NamesText(ReadOnlySpan<char> names)
    {
        if (names.Length > 1_000 || !names.ContainsAny(Hints))
        {
            return false;
        }

        foreach (var name in names.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var words = PageWords.Cut(name);
            for (var i = 0; i + 1 < words.Count; i++)
            {
                if (Things.Contains(words[i]) && Parts.Contains(words[i + 1]))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
