using NewsArchive.Cleaning;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>An input and how far it came on its way into the archive.</summary>
public abstract record TakenInput(Input Input)
{
    /// <summary>Not something the archive takes.</summary>
    /// <param name="Reason">Why not, a clause.</param>
    public sealed record Ignored(Input Input, string Reason) : TakenInput(Input);

    /// <summary>No bytes came out of it.</summary>
    /// <param name="Reason">Why not, a sentence.</param>
    public sealed record Unreadable(Input Input, string Reason) : TakenInput(Input);

    /// <summary>Its bytes are in the archive already; they were not cleaned again.</summary>
    /// <param name="Sha256">SHA-256 of the bytes, 32 bytes.</param>
    public sealed record Known(Input Input, Dump Dump, byte[] Sha256) : TakenInput(Input);

    /// <summary>It was read and cleaned; the result may still be that it holds no article.</summary>
    /// <param name="Sha256">SHA-256 of the bytes, 32 bytes.</param>
    public sealed record Cleaned(Input Input, Dump Dump, byte[] Sha256, CleaningResult Result) : TakenInput(Input);
}
