using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using NewsArchive.Cleaning;
using NewsArchive.Ingestion;
using NewsArchive.Ingestion.Dumps;

namespace NewsArchive.Tests.Ingestion;

/// <summary>
/// Mutated files of every format: no fault, no end of time, no input without an account. The seeds are the same in every run;
/// <c>NEWSARCHIVE_FUZZ_ROUNDS</c> asks for more of them than a usual run takes.
/// </summary>
public sealed class FuzzTests
{
    private const int UsualRounds = 40;
    private const int MaxRecords = 20_000;

    private static readonly string Text = DumpFolder.Story();

    private static readonly string Json =
        string.Concat(Enumerable.Range(0, 8).Select(i => $$"""{"title": "Rain {{i}}", "date": "2022-01-19", "text": "The rain did not stop for a whole day, the mayor said."}""" + "\n"));

    private static readonly byte[] Warc = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 6).Select(i =>
    {
        var block = $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n1f\r\n<html><p>The rain did not stop{i}\r\n0\r\n\r\n";
        return $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://example.org/{i}\r\nContent-Length: {block.Length}\r\n\r\n{block}\r\n\r\n";
    })));

    private static readonly Dictionary<string, byte[]> Files = new(StringComparer.Ordinal)
    {
        ["story.txt"] = Encoding.UTF8.GetBytes(Text),
        ["wide.txt"] = Encoding.Unicode.GetBytes(Text),
        ["page.html"] = Encoding.UTF8.GetBytes($"<!doctype html><title>Rain</title><script>let a = '</p>'</script><p>{Text}<!-- no end --><table><tr><td>x"),
        ["story.md"] = Encoding.UTF8.GetBytes($"---\ntitle: Rain\n---\n# Rain\n\n{Text}\n\n* one\n* two\n"),
        ["page.mhtml"] = Encoding.UTF8.GetBytes($"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html>=20{Text}\r\n--x--\r\n"),
        ["lines.jsonl"] = Encoding.UTF8.GetBytes(Json),
        ["array.json"] = Encoding.UTF8.GetBytes($$"""{"articles": [{{Json.Trim().Replace("\n", ",\n", StringComparison.Ordinal)}}]}"""),
        ["rows.csv"] = Encoding.UTF8.GetBytes("title,date,text\n" + string.Concat(Enumerable.Range(0, 9).Select(i => $"Rain {i},2022-01-19,\"The rain\ndid \"\"not\"\" stop.\"\n"))),
        ["crawl.warc"] = Warc,
        ["crawl.warc.gz"] = [.. Warc.Chunk(Warc.Length / 6).SelectMany(DumpFolder.Gzip)],
        ["crawl.arc"] = Encoding.UTF8.GetBytes("filedesc://a.arc 0.0.0.0 20080430204825 text/plain 4\n1 0 \n" + string.Concat(Enumerable.Repeat("\nhttp://example.org/ 192.0.2.1 20080430204825 text/html 42\nHTTP/1.1 200 OK\r\n\r\n<html>The rain did not st", 5))),
        ["dumps.zip"] = Zip(),
        ["dumps.tar"] = Tar(),
        ["dumps.tar.gz"] = DumpFolder.Gzip(Tar()),
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    private static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("NEWSARCHIVE_FUZZ_ROUNDS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : UsualRounds;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Names))]
    public void Whatever_became_of_a_file_its_reader_ends_and_names_each_part_once(string name)
    {
        using var folder = new DumpFolder();
        for (var seed = 0; seed < Rounds * 5; seed++)
        {
            var path = folder.Write(name, Mutated(Files[name], seed));
            var records = FileReader.Read(File.OpenRead(path), name, new ReadLimits(1024 * 1024, MaxUnpackedBytes: 64 * 1024 * 1024, MaxRecords: MaxRecords)).ToList();

            Assert.True(records.Count <= MaxRecords + 1, $"seed {seed}");
            Assert.True(records.TrueForAll(record => record is { Offset: >= 0, Length: >= 0 }), $"seed {seed}");
            Assert.True(records.TrueForAll(record => (record.Dump is null or { Format: DumpFormat.Unread } ? 0 : 1) + (record.Ignored is null ? 0 : 1) + (record.Damage is null ? 0 : 1) == 1), $"seed {seed}");
            Assert.True(records.Select(record => record.Name).Distinct().Count() == records.Count, $"seed {seed}");
        }
    }

    [Fact]
    public async Task Each_input_of_mutated_files_has_its_account_and_the_sum_matches()
    {
        using var folder = new DumpFolder();
        await using var archive = await TemporaryArchive.CreateAsync();
        foreach (var (name, bytes) in Files)
        {
            for (var seed = 0; seed < Math.Max(1, Rounds / 10); seed++)
            {
                folder.Write($"{seed}/{name}", Mutated(bytes, seed));
            }
        }

        var run = new IngestRun(archive.Database, new IngestOptions { MaxCleaningSeconds = 300 }, NullLogger<IngestRun>.Instance, TimeProvider.System);
        var first = (await run.RunAsync([folder.Path], progress: null, Cancellation)).Run;
        var second = (await run.RunAsync([folder.Path], progress: null, Cancellation)).Run;

        await using var context = archive.Open();
        Assert.Equal(first.Inputs, await context.Inputs.CountAsync(Cancellation));
        Assert.Equal(first.Inputs, first.Added + first.Unchanged + first.Duplicate + first.Quarantined + first.Ignored);
        Assert.Equal((first.Inputs, 0), (second.Inputs, second.Added));
        Assert.DoesNotContain(await context.Inputs.Select(input => input.Reason).ToListAsync(Cancellation), reason => reason?.Contains("the log has the details", StringComparison.Ordinal) == true);
    }

    private static byte[] Mutated(byte[] bytes, int seed)
    {
        var chance = new Random(seed);
        var mutated = bytes.ToList();
        for (var times = chance.Next(1, 6); times > 0 && mutated.Count > 0; times--)
        {
            var at = chance.Next(mutated.Count);
            var run = Math.Min(chance.Next(1, 200), mutated.Count - at);
            switch (chance.Next(7))
            {
                case 0:
                    mutated[at] ^= (byte)(1 << chance.Next(8));
                    break;
                case 1:
                    mutated.RemoveRange(at, chance.Next(2) == 0 ? run : mutated.Count - at);
                    break;
                case 2:
                    mutated.InsertRange(chance.Next(mutated.Count), mutated.GetRange(at, run));
                    break;
                case 3:
                    var swapped = mutated.GetRange(at, run);
                    mutated.RemoveRange(at, run);
                    mutated.InsertRange(chance.Next(mutated.Count + 1), swapped);
                    break;
                case 4:
                    mutated.InsertRange(at, new byte[chance.Next(1, 50)]);
                    break;
                case 5:
                    ChangeNumber(mutated, at, chance);
                    break;
                default:
                    mutated.InsertRange(at, Enumerable.Range(0, run).Select(_ => (byte)chance.Next(256)));
                    break;
            }
        }

        return [.. mutated];
    }

    // Lengths stand in files as digits or as four bytes.
    private static void ChangeNumber(List<byte> bytes, int from, Random chance)
    {
        var at = bytes.FindIndex(from, value => value is >= (byte)'0' and <= (byte)'9');
        if (at >= 0 && chance.Next(2) == 0)
        {
            bytes.InsertRange(at, Encoding.ASCII.GetBytes(chance.Next().ToString(CultureInfo.InvariantCulture)));
            return;
        }

        for (var i = from; i < Math.Min(from + 4, bytes.Count); i++)
        {
            bytes[i] = (byte)(chance.Next(2) * 255);
        }
    }

    private static byte[] Zip()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in new[] { ("a.txt", Text), ("b/lines.jsonl", Json), ("../c.txt", "Rain"), ("a.txt", Text) })
            {
                using var member = new StreamWriter(zip.CreateEntry(name).Open());
                member.Write(text);
            }
        }

        return packed.ToArray();
    }

    private static byte[] Tar()
    {
        using var packed = new MemoryStream();
        using (var tar = new TarWriter(packed))
        {
            foreach (var (name, bytes) in new[] { ("a.txt", Encoding.UTF8.GetBytes(Text)), ("b.zip", Zip()), ("c.warc", Warc), ("d.txt.gz", DumpFolder.Gzip(Encoding.UTF8.GetBytes(Text))) })
            {
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(bytes) });
            }
        }

        return packed.ToArray();
    }
}
