using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Facts;

namespace NewsArchive.Cleaning;

/// <summary>A page as it was read, before anything is judged.</summary>
internal sealed record HtmlPage(IReadOnlyList<Block> Blocks, PageFacts Facts);
