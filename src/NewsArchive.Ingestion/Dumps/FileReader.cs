using System.Globalization;
using System.Text;
using NewsArchive.Cleaning;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>Reads all inputs of a file, whatever it holds: a dump, records, or an archive of either.</summary>
/// <remarks>One record is held at a time. What cannot be read is a record too, so that each part of a file is accounted for.</remarks>
public sealed class FileReader
{
    /// <summary>The name of what follows the last record that could be read.</summary>
    internal const string Rest = "rest";

    private const string Gap = "lost-";

    private readonly ReadLimits limits;
    private readonly ContentKind? format;
    private readonly UnpackedBytes unpacked;

    private FileReader(ReadLimits limits, ContentKind? format, long fileBytes)
    {
        this.limits = limits;
        this.format = format;
        unpacked = new UnpackedBytes(fileBytes, limits);
    }

    /// <summary>The inputs of a file in their order, each read when it is asked for.</summary>
    /// <param name="file">Open, at its beginning; disposed with the last record.</param>
    /// <param name="name">Its name, without folders.</param>
    /// <param name="format">What it is, or what it holds where it is packed; null when the content shall tell.</param>
    /// <exception cref="IOException">The file vanished or cannot be read any further.</exception>
    public static IEnumerable<DumpRecord> Read(FileStream file, string name, ReadLimits limits, ContentKind? format = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(limits);
        var reader = new FileReader(limits, format, file.CanSeek ? file.Length : 0);
        return reader.Limited(reader.Guarded(() => file, name, nesting: 0));
    }

    /// <summary>Whether the bytes of a record without a dump are counted in the packed file, because nobody knows what they unpack to.</summary>
    /// <param name="name">Of the record; null where the file is the input.</param>
    public static bool IsLostPart(string? name, long length) =>
        length > 0 && name?[(name.LastIndexOf('#') + 1)..] is { } last && (last == Rest || IsGap(last));

    private IEnumerable<DumpRecord> Limited(IEnumerable<DumpRecord> records)
    {
        var count = 0;
        foreach (var record in records)
        {
            if (++count > limits.MaxRecords)
            {
                yield return DumpRecord.Lost(Rest, record.Offset, 0, $"The file holds more than the {limits.MaxRecords} records that are allowed; --max-records raises the limit.");
                yield break;
            }

            yield return record;
        }
    }

    // Damage ends what is being read, not what holds it; a limit of the file ends all.
    private IEnumerable<DumpRecord> Guarded(Func<Stream> open, string name, int nesting)
    {
        using var found = Open(open, name, nesting).GetEnumerator();
        for (var isFirst = true; ; isFirst = false)
        {
            DumpRecord next;
            var isDamaged = false;
            try
            {
                if (!found.MoveNext())
                {
                    yield break;
                }

                next = found.Current;
            }
            catch (DumpFormatException damage) when (nesting == 0 || !damage.EndsFile)
            {
                isDamaged = true;
                next = DumpRecord.Lost(isFirst ? null : Rest, damage.Offset, 0, damage.Message);
            }
            catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException or NotSupportedException)
            {
                isDamaged = true;
                next = DumpRecord.Lost(isFirst ? null : Rest, 0, 0, damage.Message);
            }

            yield return next;
            if (isDamaged)
            {
                yield break;
            }
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
        var (kind, ignored) = ContentSniffer.Sniff(content.Peek(ContentSniffer.HeadBytes), name, format);
        if (content.IsAtEnd && content.Break is null && ignored is null)
        {
            return [new DumpRecord(null, 0, 0, new Dump(ReadOnlyMemory<byte>.Empty, DumpFormat.Text))];
        }

        return kind switch
        {
            ContentKind.Gzip => Unpacked(content, WithoutGz(name), nesting),
            ContentKind.Zip or ContentKind.Tar when nesting == limits.MaxNesting =>
                [DumpRecord.NotTaken(null, 0, 0, $"an archive inside {limits.MaxNesting} others; --max-nesting allows more")],
            ContentKind.Zip => new ZipReader((member, path) => Guarded(member, FileName(path), nesting + 1), unpacked).Read(Seekable(stream, content), limits),
            ContentKind.Tar => WithBreak(content, new TarReader((member, path) => Guarded(member, FileName(path), nesting + 1)).Read(content)),
            ContentKind.Json => Records(InUtf8(content), new JsonReader()),
            ContentKind.Table => Records(InLines(InUtf8(content)), new TableReader()),
            ContentKind.Warc => Records(content, new WarcReader()),
            ContentKind.Arc => Records(content, new ArcReader()),
            ContentKind.Text => [ReadWhole(content, DumpFormat.Text)],
            ContentKind.Html => [ReadWhole(content, DumpFormat.Html)],
            ContentKind.Markdown => [ReadWhole(content, DumpFormat.Markdown)],
            ContentKind.Mhtml => [ReadWhole(content, DumpFormat.Mhtml)],
            _ => [DumpRecord.NotTaken(null, 0, 0, ignored!)],
        };
    }

    private IEnumerable<DumpRecord> Unpacked(Content packed, string name, int nesting)
    {
        using var members = new GzipMembers(packed, unpacked);
        foreach (var record in Read(members, name, nesting))
        {
            yield return record;
        }
    }

    private IEnumerable<DumpRecord> Records(Content content, IDumpReader reader)
    {
        var isEmpty = true;
        var gaps = 0;
        for (var goesOn = true; goesOn;)
        {
            foreach (var record in reader.Read(content, limits))
            {
                isEmpty = false;
                yield return record;
            }

            goesOn = false;
            if (content.Break is { } damage)
            {
                goesOn = content.GoOn();
                yield return Lost(content, damage, goesOn ? $"{Gap}{++gaps}" : isEmpty && gaps == 0 ? null : Rest);
            }
        }
    }

    private static bool IsGap(string name) =>
        name.StartsWith(Gap, StringComparison.Ordinal) && int.TryParse(name.AsSpan(Gap.Length), NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static DumpRecord Lost(Content content, DumpFormatException damage, string? name) =>
        name is null ? DumpRecord.Lost(null, damage.Offset, 0, damage.Message)
            : content.Gap is { Length: > 0 } gap ? DumpRecord.Lost(name, gap.Offset, gap.Length, $"{damage.Message} {(name == Rest ? "Nothing behind it could be read" : $"Reading goes on at byte {gap.Offset + gap.Length} of the packed file")}.")
            : DumpRecord.Lost(name, damage.Offset, 0, $"{damage.Message} What came before was read.");

    private static IEnumerable<DumpRecord> WithBreak(Content content, IEnumerable<DumpRecord> records)
    {
        foreach (var record in records)
        {
            yield return record;
        }

        if (content.Break is { } damage)
        {
            throw damage;
        }
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
        return new Content(Encoding.CreateTranscodingStream(content, wide, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)), content);
    }

    private static Content InLines(Content content) =>
        ReturnsAsLines.Fits(content.Peek(TableStart.HeadBytes)) ? new Content(new ReturnsAsLines(content), content) : content;

    private DumpRecord ReadWhole(Content content, DumpFormat format)
    {
        var bytes = content.Take(limits.MaxDumpBytes);
        return !content.IsAtEnd ? DumpRecord.Damaged(null, 0, 0, ReadLimits.TooLarge("The dump", limits.MaxDumpBytes))
            : content.Break is { } damage ? DumpRecord.Damaged(null, 0, 0, damage.Message)
            : new DumpRecord(null, 0, bytes.Length, new Dump(bytes, format is DumpFormat.Html or DumpFormat.Text ? FormatSniffer.Sniff(bytes, format) : format));
    }

    // The list of a zip archive stands at its end.
    private Stream Seekable(Stream stream, Content content)
    {
        if (stream.CanSeek)
        {
            stream.Position = 0;
            return stream;
        }

        var bytes = content.Take(limits.MaxDumpBytes);
        return !content.IsAtEnd ? throw new DumpFormatException(ReadLimits.TooLarge("The archive in the archive", limits.MaxDumpBytes), 0)
            : content.Break is { } damage ? throw damage
            : new MemoryStream(bytes, writable: false);
    }

    private static string WithoutGz(string name) => name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3]
        : name.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase) ? name[..^4] + ".tar" : name;

    private static string FileName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
}
