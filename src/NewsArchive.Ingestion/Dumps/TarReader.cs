using System.Formats.Tar;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>Reads the files in a tar archive, one after the other. Nothing is unpacked to disk; links are not followed.</summary>
/// <param name="readMember">Reads what a member holds.</param>
internal sealed class TarReader(ReadMember readMember)
{
    private readonly MemberNames names = new();

    /// <summary>The records of all members in their order.</summary>
    /// <exception cref="DumpFormatException">The archive is damaged; what came before is whole.</exception>
    public IEnumerable<DumpRecord> Read(Content archive)
    {
        using var tar = new System.Formats.Tar.TarReader(new TarHeads(archive), leaveOpen: true);
        while (Next(tar) is { } entry)
        {
            switch (entry.EntryType)
            {
                case TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile or TarEntryType.SparseFile:
                    var name = names.Next(entry.Name);
                    foreach (var record in readMember(() => new MemberStream(entry.DataStream ?? Stream.Null, entry.Length, checksum: null, unpacked: null), entry.Name))
                    {
                        yield return record.Within(name);
                    }

                    break;
                case TarEntryType.Directory or TarEntryType.DirectoryList:
                case TarEntryType.GlobalExtendedAttributes or TarEntryType.ExtendedAttributes or TarEntryType.LongPath or TarEntryType.LongLink or TarEntryType.TapeVolume:
                    break; // folders, and what archives say of their members or themselves
                case TarEntryType.SymbolicLink or TarEntryType.HardLink:
                    yield return DumpRecord.NotTaken(names.Next(entry.Name), 0, 0, "a link in an archive");
                    break;
                case TarEntryType.Fifo or TarEntryType.CharacterDevice or TarEntryType.BlockDevice:
                    yield return DumpRecord.NotTaken(names.Next(entry.Name), 0, 0, "a pipe or device in an archive");
                    break;
                default:
                    yield return DumpRecord.NotTaken(names.Next(entry.Name), 0, 0, "a member of an archive of a kind that is not read");
                    break;
            }
        }
    }

    private static TarEntry? Next(System.Formats.Tar.TarReader tar)
    {
        try
        {
            return tar.GetNextEntry();
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException or FormatException or ArgumentException)
        {
            throw new DumpFormatException($"The tar archive is damaged: {damage.Message}", 0, damage);
        }
    }
}
