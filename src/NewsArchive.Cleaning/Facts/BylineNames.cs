using System.Buffers;
using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Facts;

/// <summary>Tells classes of elements that hold the name of the author.</summary>
internal static class BylineNames
{
    // Every word below holds one of these: most classes need no cutting.
    private static readonly SearchValues<string> Hints = SearchValues.Create(
        ["aut", "byline", "contributor", "writer"], StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Words = ["author", "authors", "byline", "bylines", "contributor", "writer", "autor", "auteur", "autore"];
    private static readonly string[] Others =
        ["bio", "box", "about", "description", "comment", "comments", "image", "img", "avatar", "photo", "picture", "thumbnail", "icon", "date", "time", "social", "related", "posts", "prep", "heading", "label", "widget", "grid", "list", "url", "link", "social", "title", "job", "role"];

    /// <summary>Whether a class such as <c>post-author</c> says that the element holds a name.</summary>
    public static bool NamesAuthor(ReadOnlySpan<char> classes)
    {
        if (classes.Length > 500 || !classes.ContainsAny(Hints))
        {
            return false;
        }

        foreach (var name in classes.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var words = PageWords.Cut(name);
            if (words.Exists(word => Words.Contains(word)) && !words.Exists(word => Others.Contains(word)))
            {
                return true;
            }
        }

        return false;
    }
}
