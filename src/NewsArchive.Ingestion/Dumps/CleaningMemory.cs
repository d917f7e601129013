namespace NewsArchive.Ingestion.Dumps;

/// <summary>What dumps that are worked on at the same time may hold together, and what each of them holds.</summary>
internal static class CleaningMemory
{
    private const long LeastRoomBytes = 128 * 1024 * 1024;

    // About what cleaning held, measured on texts of 16 MB, for each of their bytes: itself and its result together.
    private const int Factor = 32;

    /// <summary>The bound of all.</summary>
    public static long RoomBytes(IngestOptions options) => Math.Max(2 * options.MaxDumpBytes, LeastRoomBytes);

    /// <summary>What a dump holds; the largest are taken alone.</summary>
    /// <param name="bytes">Its length, unpacked.</param>
    public static long WeightOf(long bytes, IngestOptions options) => Math.Min(RoomBytes(options), Factor * bytes);
}
