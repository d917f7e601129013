namespace NewsArchive.Benchmarks.Runs;

/// <summary>What the parts of finding duplicates and stories took, in processor time of all threads.</summary>
/// <param name="Sketching">Making the sketches.</param>
/// <param name="Writing">Looking for duplicates and writing the sketches.</param>
/// <param name="Linking">Writing the keys and finding the stories.</param>
/// <param name="Pairs">Pairs of articles with a common key.</param>
internal sealed record StoryPartsTaken(int Articles, TimeSpan Sketching, TimeSpan Writing, TimeSpan Linking, long Pairs)
{
    /// <summary>All parts.</summary>
    public TimeSpan Whole => Sketching + Writing + Linking;
}
