using NewsArchive.Storage.Columns;

namespace NewsArchive.Storage.Search.Matches;

/// <summary>
/// Cuts a range of keys where a search may stop: SQLite looks at nothing of ours while it searches for the next match of a phrase.
/// </summary>
internal static class KeyWindows
{
    // The slowest phrase takes some 10 ms in them.
    private const int Blocks = 2;

    /// <summary>The range as a whole, or in windows where the search may be slow; newest first, or oldest first.</summary>
    public static IEnumerable<(long First, long Last)> Of(ArticleColumns columns, SearchScope scope, bool isDown)
    {
        if (!scope.IsSlow)
        {
            return [(scope.First, scope.Last)];
        }

        var windows = columns.Blocks.Where(block => block.First <= scope.Last && block.Last >= scope.First).Chunk(Blocks)
            .Select(blocks => (Math.Max(blocks[0].First, scope.First), Math.Min(blocks[^1].Last, scope.Last)));
        return isDown ? windows.Reverse() : windows;
    }
}
