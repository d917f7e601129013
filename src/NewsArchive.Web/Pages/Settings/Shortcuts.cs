namespace NewsArchive.Web.Pages.Settings;

/// <summary>The shortcuts of single keys that <c>reader.js</c> knows.</summary>
public static class Shortcuts
{
    /// <summary>Keys, several parted by a blank, and what they do.</summary>
    public static IReadOnlyList<(string Keys, string Meaning)> All { get; } =
    [
        ("j k", "next and previous paragraph, or article of a list"),
        ("n p", "next and previous page: the older and the newer article, the next page of a list"),
        ("o", "open the article of the list that is marked, or its first"),
        ("/", "search"),
        ("?", "show this help, and close it"),
        ("g", "go to the newest articles"),
        ("h", "show what was hidden in the article, and hide it again"),
        ("t", "another theme: as the device, light, sepia, dark, high contrast"),
        ("x", "the text of the article alone, and the rest again; in a list, go to the filters"),
        ("c", "cite the article"),
    ];
}
