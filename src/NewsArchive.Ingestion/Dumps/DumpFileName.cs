namespace NewsArchive.Ingestion.Dumps;

/// <summary>What the name of a file says of its content; the content itself has the last word.</summary>
/// <param name="Id">The name without the endings that say how to read it: <c>x.html.gz</c> is <c>x</c>.</param>
/// <param name="Ending">The ending before that of a packing, with its dot; empty without one.</param>
/// <param name="Kind">What it promises to be; null when the name does not say, or says that it is not read.</param>
/// <param name="IsGzipped">Whether it is packed with gzip.</param>
/// <param name="Ignored">What it promises to be that is not read, a clause; null when it promises nothing such.</param>
public sealed record DumpFileName(string Id, string Ending, ContentKind? Kind, bool IsGzipped, string? Ignored)
{
    private const string Gzip = ".gz";
    private const string Hidden = "a hidden file";

    private static readonly Dictionary<string, ContentKind> Formats = new(
        new (ContentKind Kind, string Endings)[]
        {
            (ContentKind.Text, ".txt .text"),
            (ContentKind.Html, ".html .htm .xhtml"),
            (ContentKind.Markdown, ".md .markdown"),
            (ContentKind.Mhtml, ".mhtml .mht"),
            (ContentKind.Json, ".json .jsonl .ndjson"),
            (ContentKind.Table, ".csv .tsv .tab"),
            (ContentKind.Warc, ".warc .wet"),
            (ContentKind.Arc, ".arc"),
            (ContentKind.Zip, ".zip"),
            (ContentKind.Tar, ".tar .tgz"),
        }.SelectMany(row => row.Endings.Split(' '), (row, ending) => KeyValuePair.Create(ending, row.Kind)),
        StringComparer.OrdinalIgnoreCase);

    // Kinds that lie beside dumps most often; anything else is named by its ending alone.
    private static readonly Dictionary<string, string> Kinds = new(
        new (string Kind, string Endings)[]
        {
            ("a picture", ".avif .bmp .gif .ico .jpeg .jpg .png .svg .tif .tiff .webp"),
            ("sound or film", ".avi .flac .m4a .mkv .mov .mp3 .mp4 .mpeg .ogg .wav .webm"),
            ("an office document", ".doc .docx .epub .odp .ods .odt .pdf .ppt .pptx .rtf .xls .xlsx"),
            ("an archive of a kind that is not read", ".7z .bz2 .rar .xz .zst"),
            ("a part of a web page", ".css .js .mjs .map .ttf .woff .woff2"),
            ("a database", ".db .sqlite .sqlite3"),
            ("a log", ".log"),
        }.SelectMany(row => row.Endings.Split(' '), (row, ending) => KeyValuePair.Create(ending, row.Kind)),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it is a file that is not meant to be seen; it is not even looked at.</summary>
    public bool IsHidden => ReferenceEquals(Ignored, Hidden);

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

        return name.StartsWith('.') ? Says(null, Hidden)
            : Formats.TryGetValue(ending, out var kind) ? Says(kind, null)
            : Says(null, Kinds.TryGetValue(ending, out var other) ? $"{other} ({ending})" : null);

        DumpFileName Says(ContentKind? kind, string? ignored) => new(id, ending, kind, isGzipped, ignored);
    }
}
