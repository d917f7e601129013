using System.IO.Compression;
using System.Text;

namespace NewsArchive.Benchmarks.Corpus;

/// <summary>Copies of real pages, each with words of its own, so that none is a duplicate of another.</summary>
internal sealed class RealPages(string folder)
{
    private const int ShortestChanged = 6;
    private const double Changed = 0.4;

    private readonly Lazy<string[]> pages = new(() => [.. Directory.EnumerateFiles(folder, "*.html.gz").Order(StringComparer.Ordinal).Select(Read)]);

    /// <summary>The pages beside the checkout; null where they are not.</summary>
    public static RealPages? Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at != null; at = at.Parent)
        {
            var folder = Path.Combine(at.FullName, "shared", "bench", "extraction", "html");
            if (Directory.Exists(folder))
            {
                return new RealPages(folder);
            }
        }

        return null;
    }

    /// <summary>A page: of the same tags and lengths as a real one, some of its long words with their letters in another order.</summary>
    public string Copy(int number)
    {
        var page = pages.Value[number % pages.Value.Length];
        var chance = new Chance(number);
        return string.Create(page.Length, (page, chance), static (copy, state) =>
        {
            state.page.CopyTo(copy);
            var isText = false;
            for (var at = 0; at < copy.Length; at++)
            {
                isText = copy[at] switch { '<' => false, '>' => !IsCode(copy[..at]), _ => isText };
                var end = at;
                while (isText && end < copy.Length && char.IsAsciiLetterLower(copy[end]))
                {
                    end++;
                }

                if (end - at >= ShortestChanged && state.chance.Happens(Changed))
                {
                    var turn = 1 + state.chance.Below(end - at - 1);
                    copy[at..(at + turn)].Reverse();
                    copy[(at + turn)..end].Reverse();
                    copy[at..end].Reverse();
                }

                at = Math.Max(at, end - 1);
            }
        });
    }

    // The tag that ends here opens a script or a style.
    private static bool IsCode(ReadOnlySpan<char> before)
    {
        var tag = before[(before.LastIndexOf('<') + 1)..];
        return tag.StartsWith("script", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("style", StringComparison.OrdinalIgnoreCase);
    }

    private static string Read(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
