using NewsArchive.Cleaning;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>What the name of a file says of its content; the content itself has the last word.</summary>
/// <param name="Id">The name without the endings that say how to read it: <c>x.html.gz</c> is <c>x</c>.</param>
/// <param name="Format">How it is to be read.</param>
/// <param name="IsGzipped">Whether it is packed with gzip.</param>
/// <param name="Ignored">Why such a file is not taken, a clause; null when it is.</param>
public sealed record DumpFileName(string Id, DumpFormat Format, bool IsGzipped, string? Ignored)
{
    private const string Gzip = ".gz";

    private static readonly Dictionary<string, DumpFormat> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = DumpFormat.Text,
        [".text"] = DumpFormat.Text,
        [".html"] = DumpFormat.Html,
        [".htm"] = DumpFormat.Html,
        [".xhtml"] = DumpFormat.Html,
    };

    // Kinds that lie beside dumps most often; anything else is named by its ending alone.
    private static readonly Dictionary<string, string> Kinds = new(
        new (string Kind, string Endings)[]
        {
            ("a picture", ".avif .bmp .gif .ico .jpeg .jpg .png .svg .tif .tiff .webp"),
            ("sound or film", ".avi .flac .m4a .mkv .mov .mp3 .mp4 .mpeg .ogg .wav .webm"),
            ("an office document", ".doc .docx .epub .odp .ods .odt .pdf .ppt .pptx .rtf .xls .xlsx"),
            ("an archive", ".7z .bz2 .rar .tar .tgz .xz .zip .zst"),
            ("a part of a web page", ".css .js .mjs .map .ttf .woff .woff2"),
            ("a database", ".db .sqlite .sqlite3"),
            ("a log", ".log"),
        }.SelectMany(row => row.Endings.Split(' '), (row, ending) => KeyValuePair.Create(ending, row.Kind)),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The endings that are read, without the <c>.gz</c> that may follow each of them.</summary>
    public static IEnumerable<string> EndingsRead => Formats.Keys;

    /// <summary>Reads the name of a file.</summary>
    /// <param name="name">Without folders.</param>
    public static DumpFileName Parse(string name)
    {
        ArgumentNullException.ThrowIfNull(name);

        var isGzipped = name.EndsWith(Gzip, StringComparison.OrdinalIgnoreCase);
        var unpacked = isGzipped ? name[..^Gzip.Length] : name;
        var ending = Path.GetExtension(unpacked);
        var id = Path.GetFileNameWithoutExtension(unpacked);

        return name.StartsWith('.') ? Ignoring("a hidden file")
            : Formats.TryGetValue(ending, out var format) ? new DumpFileName(id, format, isGzipped, Ignored: null)
            : Kinds.TryGetValue(ending, out var kind) ? Ignoring($"{kind} ({ending})")
            : Path.GetExtension(name).Length == 0 ? Ignoring("a file without ending, which does not say how to read it")
            : Ignoring($"format not read yet: {(ending + name[unpacked.Length..])}");

        DumpFileName Ignoring(string reason) => new(id, DumpFormat.Text, isGzipped, reason);
    }
}
