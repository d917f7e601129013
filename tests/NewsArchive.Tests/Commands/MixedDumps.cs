using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace NewsArchive.Tests.Commands;

/// <summary>Invented dumps of many kinds: texts, pages, JSON lines, archives, damaged and doubled ones; the same in every run.</summary>
internal static class MixedDumps
{
    private static readonly string[] Places = ["Oulu", "Lund", "Narva", "Gdansk", "Bergen", "Riga", "Turku", "Aarhus"];
    private static readonly string[] Things = ["bridge", "harbour", "school", "library", "railway", "hospital", "market", "theatre"];

    /// <summary>Writes them and returns how many inputs they hold.</summary>
    /// <param name="scale">How many of each kind; 1 is some forty inputs.</param>
    public static int Write(DumpFolder folder, int scale)
    {
        var number = 0;
        for (var i = 0; i < 12 * scale; i++)
        {
            folder.Write($"text/{i:00000}.txt", Story(number++));
        }

        for (var i = 0; i < scale; i++)
        {
            folder.Write($"page/{i:00000}.html", Page(number++));
            folder.Write($"text/again-{i:00000}.txt", Story(i)); // the bytes of another place
            folder.Write($"text/empty-{i:00000}.txt", new string(' ', i));
            folder.Write($"text/picture-{i:00000}.jpg", "no dump");
        }

        folder.Write("lines/all.jsonl", Lines(ref number, 12 * scale));
        folder.Write("lines/packed.jsonl.gz", DumpFolder.Gzip(Encoding.UTF8.GetBytes(Lines(ref number, 6 * scale))));
        folder.Write("zip/pages.zip", Zip(ref number, 6 * scale));
        return (12 + 4 + 12 + 6 + 6) * scale;
    }

    private static string Story(int n) => $"""
        The {Things[n % 8]} of {Places[n / 8 % 8]} opens again, report {n}

        {new DateOnly(2021, 1, 1).AddDays(n % 700).ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)}

        The {Things[n % 8]} in {Places[n / 8 % 8]} opens again after {n + 3} weeks of work, the mayor said at a meeting on Wednesday evening.

        Some {n * 7 + 11} people had signed a letter that asked for it, and the council agreed to pay {n * 13 + 500} euros more.

        Nobody was hurt when a wall came down in spring, but the firm that built it number {n} has to pay for another one.

        Send us your letters to the night desk of the paper, ring the bell twice.
        """;

    private static string Page(int n) => $"""
        <html><head><title>{n}</title><meta property="og:site_name" content="The Lantern {n % 3}"></head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
        <article><h1>The {Things[n % 8]} of {Places[n / 8 % 8]}, page {n}</h1>{string.Concat(Story(n).Split("\n\n")[1..].Select(p => $"<p>{p}</p>"))}</article></body></html>
        """;

    private static string Lines(ref int number, int count)
    {
        var lines = new StringBuilder();
        for (var end = number + count; number < end; number++)
        {
            lines.Append(JsonSerializer.Serialize(new { title = $"Line {number}", text = Story(number), url = $"https://lantern{number % 4}.example/{number}" })).Append('\n');
        }

        return lines.ToString();
    }

    private static byte[] Zip(ref int number, int count)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            for (var end = number + count; number < end; number++)
            {
                using var entry = zip.CreateEntry($"{number:00000}.txt").Open();
                entry.Write(Encoding.UTF8.GetBytes(Story(number)));
            }
        }

        return bytes.ToArray();
    }
}
