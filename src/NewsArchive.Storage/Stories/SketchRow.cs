using NewsArchive.Cleaning.Sketches;

namespace NewsArchive.Storage.Stories;

/// <summary>By what an article is known again, and its story.</summary>
public sealed class SketchRow
{
    /// <summary>The dump of the article.</summary>
    public int DumpId { get; set; }

    /// <summary>See <see cref="Storage.ArticleKey"/>.</summary>
    public long ArticleKey { get; set; }

    /// <summary>Its publisher, or where it does not say, that of a dump that repeats its text; null when none says.</summary>
    public int? SourceId { get; set; }

    /// <summary>See <see cref="ArticleSketch.TextHash"/>.</summary>
    public required byte[] TextHash { get; set; }

    /// <summary>See <see cref="ArticleSketch.ToBytes"/>.</summary>
    public required byte[] Marks { get; set; }

    /// <summary>
    /// The same for all articles of a story: the smallest <see cref="DumpId"/> among them. Null for an article that stands alone, or that was
    /// not compared with others yet.
    /// </summary>
    public int? StoryId { get; set; }
}
