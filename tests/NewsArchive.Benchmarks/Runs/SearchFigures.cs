using NewsArchive.Benchmarks.Queries;

namespace NewsArchive.Benchmarks.Runs;

/// <summary>What was measured of an archive.</summary>
/// <param name="Classes">In the order of the table.</param>
/// <param name="Loads">By the name of the pages; the page from memory is the first.</param>
/// <param name="Memory">Bytes that the site held at the end, all facets warm.</param>
/// <param name="Wall">How long measuring took.</param>
internal sealed record SearchFigures(
    FilledArchive Archive,
    ArchiveSize Size,
    IReadOnlyList<SearchFigures.Row> Classes,
    IReadOnlyList<(string Name, LoadTaken Taken)> Loads,
    FreshArticles Fresh,
    long Memory,
    TimeSpan Wall)
{
    /// <summary>What was measured of a class.</summary>
    /// <param name="Limit">Of bare SQLite; null where the class is no list.</param>
    internal sealed record Row(QueryClass Asked, ClassTimes Taken, (Times Page, Times Count, double Found)? Limit);
}
