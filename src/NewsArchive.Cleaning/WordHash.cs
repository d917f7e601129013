namespace NewsArchive.Cleaning;

/// <summary>Numbers that stand for words: FNV-1a with 64 bits, the same on every machine, as the verdicts must be.</summary>
internal static class WordHash
{
    /// <summary>Of no letter.</summary>
    public const ulong Empty = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    /// <summary>The number of a word that goes on with a letter.</summary>
    public static ulong Add(ulong hash, char letter) => (hash ^ letter) * Prime;
}
