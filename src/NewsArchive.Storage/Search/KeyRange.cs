namespace NewsArchive.Storage.Search;

/// <summary>Articles from one key to another, both inclusive.</summary>
internal readonly record struct KeyRange(long First, long Last)
{
    /// <summary>The dates that a filter lets through.</summary>
    public static KeyRange Of(ArticleFilter filter) => new(filter.FirstKey ?? long.MinValue, filter.LastKey ?? long.MaxValue);

    /// <summary>What of it comes after a position: see <see cref="SearchPage.Next"/>; all of it for null.</summary>
    public KeyRange Behind(long? position, bool isDown) => position is not { } after ? this
        : isDown ? this with { Last = after == long.MinValue ? after : Math.Min(Last, after - 1) }
        : this with { First = after == long.MaxValue ? after : Math.Max(First, after + 1) };
}
