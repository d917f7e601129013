namespace NewsArchive.Cleaning.Sources;

/// <summary>A phrase that was found.</summary>
/// <param name="Number">Different for every phrase; 0 for none.</param>
/// <param name="Worth">What it says for the name beside it, in log odds.</param>
internal readonly record struct Phrase(ulong Number, float Worth)
{
    /// <summary>Whether there is one.</summary>
    public bool IsFound => Number != 0;
}
