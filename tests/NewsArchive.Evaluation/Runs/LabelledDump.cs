using System.IO.Compression;
using NewsArchive.Cleaning;
using NewsArchive.Evaluation.Gold;

namespace NewsArchive.Evaluation.Runs;

/// <summary>A dump on disk with what people say that it holds.</summary>
/// <param name="Kind">How the page became a dump: the converter (<c>page</c>, <c>lynx</c>, …), <c>html</c> for the page itself.</param>
/// <param name="Gold">What it holds.</param>
/// <param name="Path">The file: <c>.txt</c>, <c>.html</c> or <c>.html.gz</c>.</param>
internal sealed record LabelledDump(string Kind, GoldPage Gold, string Path)
{
    /// <summary>The file name without its extensions, by which gold knows a dump.</summary>
    public static string IdOf(string path) => Strip(Strip(Strip(System.IO.Path.GetFileName(path), ".gz"), ".html"), ".txt");

    /// <summary>Reads the dump from disk.</summary>
    public Dump Read()
    {
        var isHtml = Path.EndsWith(".html", StringComparison.Ordinal) || Path.EndsWith(".html.gz", StringComparison.Ordinal);
        return new Dump(ReadBytes(Path), isHtml ? DumpFormat.Html : DumpFormat.Text);
    }

    /// <summary>The bytes of a file, unpacked where it is packed.</summary>
    public static byte[] ReadBytes(string path)
    {
        if (!path.EndsWith(".gz", StringComparison.Ordinal))
        {
            return File.ReadAllBytes(path);
        }

        using var zipped = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        zipped.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string Strip(string name, string extension) =>
        name.EndsWith(extension, StringComparison.Ordinal) ? name[..^extension.Length] : name;
}
