namespace NewsArchive.Cleaning.Blocks;

/// <summary>A page whose tags would make more elements than memory should hold.</summary>
internal sealed class PageTooLargeException(int maxElements)
    : Exception(FormattableString.Invariant($"The page's tags make more than {maxElements:D} elements."));
