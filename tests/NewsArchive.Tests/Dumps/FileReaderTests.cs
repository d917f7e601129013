using System.Diagnostics;
using System.Text;
using NewsArchive.Cleaning;
using NewsArchive.Ingestion.Dumps;

namespace NewsArchive.Tests.Dumps;

public sealed class FileReaderTests : IDisposable
{
    private const int Megabyte = 1024 * 1024;

    private readonly DumpFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("<!DOCTYPE html><p>Rain")]
    [InlineData("\n\t <HTML><p>Rain")]
    [InlineData("<?xml version=\"1.0\"?>\n<!-- saved -->\n<!-- twice -->\n<html><p>Rain")]
    public void A_page_is_html_whatever_its_name(string page) =>
        Assert.Equal(DumpFormat.Html, Read(folder.Write("page.txt", page)).Format);

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_page_in_two_bytes_a_letter_is_html_too(string encoding)
    {
        var codec = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. codec.GetPreamble(), .. codec.GetBytes("<html><p>Rain")];
        Assert.Equal(DumpFormat.Html, Read(folder.Write("page.txt", bytes)).Format);
    }

    [Theory]
    [InlineData("page.html", "Rain in Oulu, and no tag anywhere", DumpFormat.Text)]
    [InlineData("part.html", "<p>Rain in Oulu", DumpFormat.Html)]
    [InlineData("story.txt", "Rain <in Oulu>: a story about the <html> tag", DumpFormat.Text)]
    [InlineData("open.txt", "<!-- a comment without end <html>", DumpFormat.Text)]
    [InlineData("empty.html", "", DumpFormat.Text)]
    public void Without_a_sign_of_its_own_the_content_is_what_the_name_says(string name, string content, DumpFormat format) =>
        Assert.Equal(format, Read(folder.Write(name, content)).Format);

    [Fact]
    public void The_bytes_of_a_gzipped_dump_are_the_unpacked_ones()
    {
        var bytes = Encoding.UTF8.GetBytes(DumpFolder.Story());
        Assert.Equal(bytes, Read(folder.Write("story.txt.gz", DumpFolder.Gzip(bytes))).Bytes.ToArray());
    }

    [Fact]
    public void A_gzip_file_of_several_members_is_read_to_its_end()
    {
        var members = DumpFolder.Gzip("Rain in "u8.ToArray()).Concat(DumpFolder.Gzip("Oulu"u8.ToArray()));
        Assert.Equal("Rain in Oulu"u8.ToArray(), Read(folder.Write("story.txt.gz", [.. members])).Bytes.ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(50_000)]
    [InlineData(100_000)]
    public void A_gzip_file_that_breaks_off_is_damaged(int missing)
    {
        var packed = DumpFolder.Gzip(RandomBytes(100_000));
        Assert.StartsWith("The gzip file is damaged", DamageOf(folder.Write("story.txt.gz", packed[..^missing])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_only_its_name_calls_gzip_is_read_as_what_it_is() =>
        Assert.Equal(DumpFolder.Story(), Encoding.UTF8.GetString(Read(folder.Write("story.txt.gz", DumpFolder.Story())).Bytes.Span));

    [Fact]
    public void A_small_file_that_unpacks_to_more_than_allowed_is_stopped_at_the_limit()
    {
        var bomb = folder.Write("bomb.txt.gz", DumpFolder.Gzip(new byte[100 * Megabyte]));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("larger than the 2 MB", DamageOf(bomb, 2 * Megabyte), StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10 * Megabyte);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void The_limit_itself_is_allowed(int more, bool isAllowed)
    {
        var path = folder.Write("story.txt", new byte[Megabyte + more]);
        Assert.Equal(isAllowed, DamageOf(path, Megabyte) is null);
    }

    [Fact]
    public async Task A_pipe_is_read_to_its_end()
    {
        var path = Path.Combine(folder.Path, "pipe.txt");
        using var mkfifo = Process.Start("mkfifo", path);
        await mkfifo.WaitForExitAsync(TestContext.Current.CancellationToken);
        var reading = Task.Run(() => Read(path), TestContext.Current.CancellationToken);

        await File.WriteAllTextAsync(path, DumpFolder.Story(), TestContext.Current.CancellationToken);

        Assert.Equal(DumpFolder.Story(), Encoding.UTF8.GetString((await reading).Bytes.Span));
    }

    private static Dump Read(string path) => Records(path).Single().Dump!;

    private static string? DamageOf(string path, int maxBytes = 64 * Megabyte) => Records(path, maxBytes).Single().Damage;

    private static List<DumpRecord> Records(string path, int maxBytes = 64 * Megabyte) =>
        [.. FileReader.Read(File.OpenRead(path), Path.GetFileName(path), new ReadLimits(maxBytes))];

    private static byte[] RandomBytes(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        return bytes;
    }
}
