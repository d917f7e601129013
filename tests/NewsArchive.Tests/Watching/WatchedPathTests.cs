using System.Runtime.Versioning;
using NewsArchive.Ingestion.Watching;
using NewsArchive.Storage;

namespace NewsArchive.Tests.Watching;

/// <summary>Which files are complete, by a clock that the test turns.</summary>
public sealed class WatchedPathTests : IDisposable
{
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(5);

    private readonly DumpFolder folder = new();
    private readonly Clock clock = new();
    private readonly WatchedPath watched;

    public WatchedPathTests() => watched = new WatchedPath(folder.Path, new ArchiveDatabase(Path.Combine(folder.Path, "data")).Owns, Settle, clock);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_is_taken_once_it_has_been_still_for_the_time()
    {
        Write("a.txt", "some");
        Assert.Empty(LookAfter(0));
        Assert.Empty(LookAfter(4));
        Write("a.txt", "some more");
        Assert.Empty(LookAfter(1));
        Assert.Empty(LookAfter(3));
        Assert.Equal(["a.txt"], LookAfter(1));
        Assert.Empty(LookAfter(100));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_file_that_others_may_read_now_is_taken_again()
    {
        Write("a.txt", "some", TimeSpan.FromDays(100));
        var file = Path.Combine(folder.Path, "a.txt");
        File.SetUnixFileMode(file, UnixFileMode.None);
        Assert.Empty(LookAfter(0));
        Assert.Equal(["a.txt"], LookAfter(1));

        File.SetUnixFileMode(file, UnixFileMode.UserRead);

        Assert.Empty(LookAfter(1));
        Assert.Equal(["a.txt"], LookAfter(1));
    }

    [Fact]
    public void An_old_file_is_taken_at_the_second_look()
    {
        Write("a.txt", "old", TimeSpan.FromDays(100));
        Assert.Empty(LookAfter(0));
        Assert.Equal(["a.txt"], LookAfter(1));
    }

    [Fact]
    public void A_file_that_grows_is_not_taken_where_the_clock_of_its_share_is_slow()
    {
        for (var second = 0; second < 20; second++)
        {
            Write("a.txt", new string('x', second), TimeSpan.FromMinutes(10));
            Assert.Empty(LookAfter(1));
        }

        Assert.Equal(["a.txt"], LookAfter(1));
    }

    [Fact]
    public void A_download_is_taken_as_soon_as_it_has_its_own_name()
    {
        Write("a.txt.part", "all of it");
        Assert.Empty(LookAfter(0));
        Assert.Equal(1, watched.Unfinished);

        File.Move(Path.Combine(folder.Path, "a.txt.part"), Path.Combine(folder.Path, "a.txt"));

        Assert.Equal(["a.txt"], LookAfter(1));
        Assert.Equal(0, watched.Unfinished);
    }

    [Fact]
    public void An_empty_file_may_hold_the_name_of_a_download_and_is_taken_after_a_minute()
    {
        Write("a.txt", "");
        Write("a.Xy12.txt.part", "");
        Assert.Empty(LookAfter(0));

        File.Move(Path.Combine(folder.Path, "a.Xy12.txt.part"), Path.Combine(folder.Path, "b.txt"));
        Assert.Empty(LookAfter(1));
        Assert.Empty(LookAfter(58));
        Assert.Equal(["a.txt", "b.txt"], LookAfter(1));
    }

    [Fact]
    public void An_empty_file_waits_twice_as_long_where_that_is_more_than_a_minute()
    {
        var slow = new WatchedPath(folder.Path, _ => false, TimeSpan.FromMinutes(2), clock);
        Write("a.txt", "");
        Assert.Empty(slow.FindComplete());
        clock.Advance(TimeSpan.FromSeconds(239));
        Assert.Empty(slow.FindComplete());
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Single(slow.FindComplete());
    }

    [Fact]
    public void The_same_size_with_another_time_is_another_file()
    {
        Write("a.txt", "one", TimeSpan.FromHours(2));
        LookAfter(0);
        Assert.Equal(["a.txt"], LookAfter(1));
        Write("a.txt", "two", TimeSpan.FromHours(1));
        LookAfter(0);
        Assert.Equal(["a.txt"], LookAfter(1));
    }

    [Fact]
    public void A_folder_that_comes_back_is_not_taken_again()
    {
        Write("a.txt", "one", TimeSpan.FromHours(2));
        LookAfter(0);
        Assert.Equal(["a.txt"], LookAfter(1));

        Directory.Move(folder.Path, folder.Path + "-away");
        Assert.Empty(LookAfter(1));
        Assert.True(watched.IsAway);
        Directory.Move(folder.Path + "-away", folder.Path);

        Assert.Empty(LookAfter(1));
        Assert.Empty(LookAfter(1));
        Assert.False(watched.IsAway);
    }

    [Fact]
    public void The_archive_in_the_folder_is_left_out()
    {
        Write("data/newsarchive.db", "its own", TimeSpan.FromHours(2));
        Write("data/inbox/a.txt", "not its own", TimeSpan.FromHours(2));
        LookAfter(0);
        Assert.Equal(["data/inbox/a.txt"], LookAfter(1));
    }

    [Theory]
    [InlineData("a.txt", false)]
    [InlineData("part.txt", false)]
    [InlineData("folder/a.part.txt", false)]
    [InlineData("a.b", false)]
    [InlineData("a.txt.part", true)]
    [InlineData("a.PART", true)]
    [InlineData("a.zip.crdownload", true)]
    [InlineData("a.tmp", true)]
    [InlineData("a.txt~", true)]
    [InlineData(".a.txt.Xy12Zw", true)]
    [InlineData(".staging/a.txt", true)]
    [InlineData("folder/.staging/a.txt", true)]
    public void Some_names_are_those_of_unfinished_files(string name, bool isUnfinished) =>
        Assert.Equal(isUnfinished, UnfinishedName.Is(name));

    private List<string> LookAfter(int seconds)
    {
        clock.Advance(TimeSpan.FromSeconds(seconds));
        return [.. watched.FindComplete().Select(input => input.Name)];
    }

    private void Write(string name, string text, TimeSpan age = default) =>
        File.SetLastWriteTimeUtc(folder.Write(name, text), clock.GetUtcNow().UtcDateTime - age);

    private sealed class Clock : TimeProvider
    {
        private DateTimeOffset now = new(2022, 1, 19, 12, 0, 0, TimeSpan.Zero);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => now;

        public override long GetTimestamp() => now.Ticks;

        public void Advance(TimeSpan time) => now += time;
    }
}
