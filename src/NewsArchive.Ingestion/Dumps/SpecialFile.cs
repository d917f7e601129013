using System.Formats.Tar;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>Tells pipes, sockets and devices from files: opening one can wait for ever, and reading one need not end.</summary>
internal static class SpecialFile
{
    // A tar header of the plain form, and the two empty blocks that end an archive; the kind of the entry is one byte
    // (POSIX.1-1988, "ustar Interchange Format", field typeflag).
    private const int ArchiveBytes = 3 * 512;
    private const int KindAt = 156;

    private const int UnspecificError = unchecked((int)0x80131620); // COR_E_IO: no error of the system's

    /// <summary>Whether it is no regular file; false too where that cannot be found out, so that reading says why.</summary>
    /// <param name="file">Exists; worth asking where it has no length, since a special file never has one, and of a link, which counts as what it leads to.</param>
    /// <remarks>
    /// The attributes of .NET show a pipe as a normal file. Writing its header for a tar archive is the one call that
    /// looks at the kind, and it does so without opening anything but regular files.
    /// </remarks>
    public static bool Is(FileInfo file)
    {
        var header = new byte[ArchiveBytes];
        try
        {
            var target = file.ResolveLinkTarget(returnFinalTarget: true) ?? file;
            using var stream = new MemoryStream(header); // cannot grow: a file that claims to be empty may be endless
            using var archive = new TarWriter(stream, TarEntryFormat.Ustar);
            archive.WriteEntry(target.FullName, entryName: "x");
        }
        catch (IOException unsupported) when (unsupported.HResult == UnspecificError)
        {
            return true; // a socket: tar has no word for it
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return false;
        }

        return header[KindAt] is (byte)TarEntryType.Fifo
            or (byte)TarEntryType.CharacterDevice
            or (byte)TarEntryType.BlockDevice;
    }
}
