using NewsArchive.Cleaning.Decoding;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>Tells what a file is by its first bytes; its name is a hint where they leave it open.</summary>
internal static class ContentSniffer
{
    /// <summary>How many bytes are looked at.</summary>
    public const int HeadBytes = 4096;

    private const int TarMagicAt = 257;

    /// <summary>What the content is; null with the reason when it is nothing that is read.</summary>
    /// <param name="head">The first bytes, <see cref="HeadBytes"/> of them or all.</param>
    /// <param name="name">Of the file, without folders and without the ending of a packing that is off.</param>
    /// <param name="format">What it is by the word of who gave it, where it is not packed and no picture or the like; null when it shall tell itself.</param>
    public static (ContentKind? Kind, string? Ignored) Sniff(ReadOnlySpan<byte> head, string name, ContentKind? format = null)
    {
        var named = DumpFileName.Parse(name);
        return named.IsHidden ? (null, named.Ignored)
            : IsPacked(head) is { } packed ? (packed, null)
            : TextDecoder.BinaryKindOf(head) is { } binary ? (null, binary)
            : format is not null ? (format, null)
            : IsMarked(head) is { } marked ? (marked, null)
            : named.Kind is { } kind ? (kind, null)
            : named.Ignored is { } ignored ? (null, ignored)
            : named.Ending.Length > 0 ? (null, $"a format that is not read ({named.Ending})")
            : (ContentKind.Text, null);
    }

    private static ContentKind? IsPacked(ReadOnlySpan<byte> head) =>
        head is [0x1F, 0x8B, ..] ? ContentKind.Gzip
        : ZipReader.Fits(head) ? ContentKind.Zip
        : head.Length > TarMagicAt && head[TarMagicAt..].StartsWith("ustar"u8) ? ContentKind.Tar
        : null;

    private static ContentKind? IsMarked(ReadOnlySpan<byte> head)
    {
        var text = head.StartsWith("\uFEFF"u8) ? head[3..] : head;
        return WarcReader.Fits(text) ? ContentKind.Warc
            : ArcReader.Fits(text) ? ContentKind.Arc
            : FormatSniffer.StartsAsPage(head) ? ContentKind.Html
            : StartsAsJson(text) ? ContentKind.Json
            : MhtmlStart.Fits(text) ? ContentKind.Mhtml
            : TableStart.Fits(text) ? ContentKind.Table
            : null;
    }

    // A text can begin with a bracket; what follows it in JSON is not what follows it there.
    private static bool StartsAsJson(ReadOnlySpan<byte> text)
    {
        var start = text.TrimStart(" \t\r\n"u8);
        return start is [(byte)'{', ..] ? start[1..].TrimStart(" \t\r\n"u8) is [(byte)'"' or (byte)'}', ..] or []
            : start is [(byte)'[', ..] && start[1..].TrimStart(" \t\r\n"u8) is [(byte)'{', ..];
    }
}
