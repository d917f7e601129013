using NewsArchive.Cleaning;

namespace NewsArchive.Storage;

/// <summary>A dump as the archive keeps it.</summary>
/// <param name="Dump">All but its bytes.</param>
/// <param name="Content">Its bytes, compressed.</param>
/// <param name="Length">How many they were.</param>
internal sealed record PreparedDump(Dump Dump, byte[] Content, long Length)
{
    /// <summary>Compresses a dump.</summary>
    public static PreparedDump Of(Dump dump) => new(dump with { Bytes = default }, Compressed.Pack(dump.Bytes.Span), dump.Bytes.Length);
}
