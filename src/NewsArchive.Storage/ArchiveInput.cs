using NewsArchive.Cleaning;

namespace NewsArchive.Storage;

/// <summary>One input of a run on its way into the archive.</summary>
/// <param name="Origin">See <see cref="InputOrigin"/>.</param>
public abstract record ArchiveInput(string Origin)
{
    /// <summary>Where it lies in the unpacked file; null where it is the whole file.</summary>
    public ByteRange? Range { get; init; }

    /// <summary>Whether its file may hold more inputs than were read, so that nobody knows what the file does not hold any more.</summary>
    public bool BreaksOff { get; init; }

    /// <summary>A dump that was read and cleaned, with an article or a reason why there is none.</summary>
    /// <param name="Sha256">SHA-256 of the dump's bytes, 32 bytes.</param>
    public sealed record Cleaned(string Origin, Dump Dump, byte[] Sha256, CleaningResult Result) : ArchiveInput(Origin)
    {
        /// <summary>Makes everything ready that is to be stored, which takes as long as storing it; from any thread.</summary>
        public Prepared Prepare() => new(this) { Range = Range, BreaksOff = BreaksOff };
    }

    /// <summary>A cleaned dump in the form in which it is stored; it holds far less than what the cleaner made.</summary>
    public sealed record Prepared : ArchiveInput
    {
        internal Prepared(Cleaned cleaned)
            : base(cleaned.Origin)
        {
            Sha256 = cleaned.Sha256;
            Dump = PreparedDump.Of(cleaned.Dump);
            Article = cleaned.Result is CleaningResult.Cleaned { Article: var article } ? PreparedArticle.Of(article) : null;
            Reason = (cleaned.Result as CleaningResult.Quarantined)?.Reason;
        }

        /// <summary>SHA-256 of the dump's bytes, 32 bytes.</summary>
        public byte[] Sha256 { get; }

        /// <summary>Why there is no article; null where there is one.</summary>
        public string? Reason { get; }

        internal PreparedDump Dump { get; }

        internal PreparedArticle? Article { get; }
    }

    /// <summary>A dump whose bytes the archive already holds: see <see cref="DumpLookup"/>. It needs no cleaning.</summary>
    /// <param name="Sha256">SHA-256 of the dump's bytes, 32 bytes.</param>
    public sealed record Known(string Origin, byte[] Sha256) : ArchiveInput(Origin);

    /// <summary>An input whose bytes could not be read.</summary>
    /// <param name="Reason">A sentence a curator understands.</param>
    public sealed record Unreadable(string Origin, string Reason) : ArchiveInput(Origin);

    /// <summary>Not something the archive takes; its bytes are not kept.</summary>
    /// <param name="Reason">A sentence a curator understands.</param>
    public sealed record Ignored(string Origin, string Reason) : ArchiveInput(Origin);
}
