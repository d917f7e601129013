using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Facts;

/// <summary>Tells classes of elements that hold the name of the author.</summary>
internal static class BylineNames
{
    private static readonly string[] Words = ["author", "authors", "byline", "bylines", "contributor", "writer", "autor", "auteur", "autore"];
    private static readonly string[] Others =
        ["bio", "box", "about", "description", "comment", "comments", "image", "img", "avatar", "photo", "picture", "thumbnail", "icon", "date", "time", "social", "related", "posts"];

    /// <summary>Whether a class such as <c>post-author</c> says that the element holds a name.</summary>
    public static bool NamesAuthor(string? classes)
    {
        if (string.IsNullOrEmpty(classes) || classes.Length > 500)
        {
            return false;
        }

        foreach (var name in classes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
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
