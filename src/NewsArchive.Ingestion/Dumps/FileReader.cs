using System.Text;
using NewsArchive.Cleaning;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>Reads all inputs of a file, whatever it holds: a dump, records, or an archive of either.</summary>
/// <remarks>One record is held at a time. What cannot be read is a record too, so that each part of a file is accounted for.</remarks>
public sealed class FileReader
{
    /// <summary>The name of what follows the last record that could be read.</summary>
    internal const string Rest = "rest";

    private readonly ReadLimits limits;
    private readonly ContentKind? format;
    private readonly UnpackedBytes unpacked;
    private int records;

    private FileReader(ReadLimits limits, ContentKind? format, long fileBytes)
    {
        this.limits = limits;
        this.format = format;
        unpacked = new UnpackedBytes(fileBytes, limits);
    }

    /// <summary>The inputs of a file in their order, each read when it is asked for.</summary>
    /// <param name="file">Open, at its beginning; disposed with the last record.</param>
    /// <param name="name">Its name, without folders.</param>
    /// <param name="format">What it is; null when its content shall tell.</param>
    /// <exception cref="IOException">The file vanished or cannot be read any further.</exception>
    public static IEnumerable<DumpRecord> Read(FileStream file, string name, ReadLimits limits, ContentKind? format = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(limits);
        return new FileReader(limits, format, file.CanSeek ? file.Length : 0).Guarded(() => file, name, nesting: 0);
    }

    // Damage ends what is being read, not what holds it.
    private IEnumerable<DumpRecord> Guarded(Func<Stream> open, string name, int nesting)
    {
        using var found = Open(open, name, nesting).GetEnumerator();
        for (var isFirst = true; ; isFirst = false)
        {
            DumpRecord? damage = null;
            try
            {
                if (!found.MoveNext())
                {
                    yield break;
                }
            }
            catch (Exception problem) when (problem is DumpFormatException or InvalidDataException or EndOfStreamException or NotSupportedException)
            {
                damage = DumpRecord.Damaged(isFirst ? null : Rest, (problem as DumpFormatException)?.Offset ?? 0, 0, problem.Message);
            }

            if (damage is not null)
            {
                yield return damage;
                yield break;
            }

            if (++records > limits.MaxRecords)
            {
                yield return DumpRecord.Damaged(Rest, found.Current.Offset, 0, $"The file holds more than the {limits.MaxRecords} records that are allowed.");
                yield break;
            }

            yield return found.Current;
        }
    }

    private IEnumerable<DumpRecord> Open(Func<Stream> open, string name, int nesting)
    {
        using var stream = open();
        foreach (var record in Read(stream, name, nesting))
        {
            yield return record;
        }
    }

    private IEnumerable<DumpRecord> Read(Stream stream, string name, int nesting)
    {
        var content = new Content(stream);
        if (content.IsAtEnd)
        {
            return [new DumpRecord(null, 0, 0, new Dump(ReadOnlyMemory<byte>.Empty, DumpFormat.Text))];
        }

        var (kind, ignored) = format is not null && nesting == 0 ? (format, null) : ContentSniffer.Sniff(content.Peek(ContentSniffer.HeadBytes), name);
        if (kind is ContentKind.Json or ContentKind.Table)
        {
            content = InUtf8(content);
        }

        return kind switch
        {
            ContentKind.Gzip => Read(new GzipMembers(content, unpacked), WithoutGz(name), nesting),
            ContentKind.Zip or ContentKind.Tar when nesting == limits.MaxNesting =>
                [DumpRecord.NotTaken(null, 0, 0, $"an archive inside {limits.MaxNesting} others")],
            ContentKind.Zip => new ZipReader((member, path, _) => Guarded(() => Counted(member()), FileName(path), nesting + 1)).Read(Seekable(stream, content), limits),
            ContentKind.Tar => new TarReader((member, path, _) => Guarded(member, FileName(path), nesting + 1)).Read(content),
            ContentKind.Json => new JsonReader().Read(content, limits),
            ContentKind.Table => new TableReader().Read(content, limits),
            ContentKind.Warc => new WarcReader().Read(content, limits),
            ContentKind.Arc => new ArcReader().Read(content, limits),
            ContentKind.Text => [ReadWhole(content, DumpFormat.Text)],
            ContentKind.Html => [ReadWhole(content, DumpFormat.Html)],
            ContentKind.Markdown => [ReadWhole(content, DumpFormat.Markdown)],
            ContentKind.Mhtml => [ReadWhole(content, DumpFormat.Mhtml)],
            _ => [DumpRecord.NotTaken(null, 0, 0, ignored!)],
        };
    }

    // Records are told apart byte by byte, in any encoding that holds ASCII.
    private static Content InUtf8(Content content)
    {
        if (content.Peek(3) is [0xEF, 0xBB, 0xBF])
        {
            content.Skip(3);
        }

        var wide = content.Peek(2) switch
        {
            [0xFF, 0xFE] => Encoding.Unicode,
            [0xFE, 0xFF] => Encoding.BigEndianUnicode,
            _ => null,
        };
        if (wide is null)
        {
            return content;
        }

        content.Skip(2);
        return new Content(Encoding.CreateTranscodingStream(content, wide, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)));
    }

    private DumpRecord ReadWhole(Content content, DumpFormat format)
    {
        var bytes = content.Take(limits.MaxDumpBytes);
        return !content.IsAtEnd
            ? DumpRecord.Damaged(null, 0, 0, $"The dump is larger than the {limits.MaxDumpBytes / (1024 * 1024)} MB that are allowed.")
            : new DumpRecord(null, 0, bytes.Length, new Dump(bytes, format is DumpFormat.Html or DumpFormat.Text ? FormatSniffer.Sniff(bytes, format) : format));
    }

    private CountedStream Counted(Stream member) => new(member, unpacked);

    // The list of a zip archive stands at its end.
    private Stream Seekable(Stream stream, Content content)
    {
        if (stream.CanSeek)
        {
            stream.Position = 0;
            return stream;
        }

        var bytes = content.Take(limits.MaxDumpBytes);
        return content.IsAtEnd
            ? new MemoryStream(bytes, writable: false)
            : throw new DumpFormatException($"The archive in the archive is larger than the {limits.MaxDumpBytes / (1024 * 1024)} MB that are allowed; unpack it first.", 0);
    }

    private static string WithoutGz(string name) => name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3]
        : name.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase) ? name[..^4] + ".tar" : name;

    private static string FileName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
}
