using NewsArchive.Storage.Columns;

namespace NewsArchive.Storage.Search;

/// <summary>
/// Cuts a range of keys where a search may stop: SQLite looks at nothing of ours while it searches for the next match of a phrase.
/// </summary>
internal static class KeyWindows
{
    /// <summary>The range as a whole, or in windows where the search may be slow; newest first, or oldest first.</summary>
    /// <param name="articles">Of a window.</param>
    public static IEnumerable<(long First, long Last)> Of(ArticleColumns columns, SearchScope scope, bool isDown, int articles)
    {
        var (first, end) = (columns.FirstFrom(scope.First), scope.Last == long.MaxValue ? columns.Count : columns.FirstFrom(scope.Last + 1));
        var windows = scope.IsSlow ? Math.Max(1, (end - first + articles - 1) / articles) : 1;
        for (var i = 0; i < windows; i++)
        {
            var number = isDown ? windows - 1 - i : i;
            yield return (
                number == 0 ? scope.First : columns.Keys[first + (number * articles)],
                number == windows - 1 ? scope.Last : columns.Keys[first + ((number + 1) * articles)] - 1);
        }
    }
}
