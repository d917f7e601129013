using NewsArchive.Cleaning;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>One input inside a file: a dump, or why it is none.</summary>
/// <param name="Name">What it is called in its file: the path of a member, the number of a record, <c>member#number</c>; null where the file is the dump.</param>
/// <param name="Offset">Where its bytes begin in the unpacked content that holds it.</param>
/// <param name="Length">How many bytes it has there.</param>
/// <param name="Dump">The dump; null when there is none. Of what cannot be read, the bytes as they came, to be kept; null when they are too many.</param>
/// <param name="Ignored">Why it is not taken, a clause; null when it is.</param>
/// <param name="Damage">Why it cannot be read, a sentence; null when it can.</param>
public sealed record DumpRecord(string? Name, long Offset, long Length, Dump? Dump, string? Ignored = null, string? Damage = null)
{
    /// <summary>Whether more may lie behind it, or in it, that was not read: nobody knows then all that the file holds.</summary>
    public bool BreaksOff { get; init; }

    /// <summary>Something that is not taken.</summary>
    internal static DumpRecord NotTaken(string? name, long offset, long length, string reason) => new(name, offset, length, Dump: null, Ignored: reason);

    /// <summary>Something that cannot be read; where it is no record of its file, it may hold any number of them.</summary>
    internal static DumpRecord Damaged(string? name, long offset, long length, string reason) =>
        new(name, offset, length, Dump: null, Damage: reason) { BreaksOff = name is null };

    /// <summary>A part of a file, with any number of inputs, that cannot be read.</summary>
    internal static DumpRecord Lost(string? name, long offset, long length, string reason) =>
        Damaged(name, offset, length, reason) with { BreaksOff = true };

    /// <summary>The same as a part of something else.</summary>
    internal DumpRecord Within(string member) => this with { Name = Name is null ? member : $"{member}#{Name}" };
}
