namespace NewsArchive.Ingestion.Dumps;

/// <summary>Counts what all layers of one file unpack to, and ends a file that unfolds without end.</summary>
/// <param name="packedBytes">The size of the file; 0 where unknown.</param>
internal sealed class UnpackedBytes(long packedBytes, ReadLimits limits)
{
    // Small files of repeated lines are packed more tightly than any limit that keeps bombs out; they do no harm.
    private const long HarmlessBytes = 64 * 1024 * 1024;
    private const long Megabyte = 1024 * 1024;

    private readonly long most = Math.Min(limits.MaxUnpackedBytes, Math.Max(HarmlessBytes, packedBytes * limits.MaxExpansion));

    private long count;

    /// <summary>Counts bytes that were unpacked.</summary>
    /// <exception cref="DumpFormatException">They are more than allowed; it ends the file.</exception>
    public void Add(int bytes)
    {
        count += bytes;
        if (count > most)
        {
            var why = most == limits.MaxUnpackedBytes ? "for a file; --max-unpacked-gigabytes" : $"for its size, {limits.MaxExpansion} times as much; --max-expansion";
            throw new DumpFormatException($"The file unpacks to more than the {most / Megabyte} MB that are allowed {why} raises the limit.", count) { EndsFile = true };
        }
    }
}
