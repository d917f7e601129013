using System.Globalization;
using NewsArchive.Benchmarks.Corpus;

namespace NewsArchive.Benchmarks.Limits;

/// <summary>A line of a list, ready in memory.</summary>
internal sealed record MemoryRow(string Id, string Title, string Lead, string Source, string Day, string Countries)
{
    private const int Rows = 20;
    private const int LeadChars = 160;

    /// <summary>The lines of the one page.</summary>
    public static IReadOnlyList<MemoryRow> All { get; } = [.. Enumerable.Range(0, Rows).Select(number => Of(Story.Of(1, number, 400)))];

    private static MemoryRow Of(Story story) => new(
        story.Number.ToString("x12", CultureInfo.InvariantCulture),
        story.Title,
        string.Concat(story.Paragraphs)[..LeadChars],
        story.Host,
        story.PublishedUtc.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "FR DE");
}
