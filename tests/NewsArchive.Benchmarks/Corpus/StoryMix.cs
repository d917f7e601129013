namespace NewsArchive.Benchmarks.Corpus;

/// <summary>How many of some generated articles tell the same.</summary>
internal enum StoryMix
{
    /// <summary>One in twenty is a near-duplicate of an earlier one.</summary>
    Usual,

    /// <summary>All are one text, each edited in other places and published by another.</summary>
    Alike,

    /// <summary>All are one text in the same words, each published by another.</summary>
    Same,

    /// <summary>All are one text in the same words, published by 500: nearly all are duplicates.</summary>
    Repeated,
}
