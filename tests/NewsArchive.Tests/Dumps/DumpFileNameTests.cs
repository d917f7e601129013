using NewsArchive.Ingestion.Dumps;

namespace NewsArchive.Tests.Dumps;

public sealed class DumpFileNameTests
{
    [Theory]
    [InlineData("story.txt", "story", ContentKind.Text, false)]
    [InlineData("story.TEXT", "story", ContentKind.Text, false)]
    [InlineData("page.htm", "page", ContentKind.Html, false)]
    [InlineData("example.org.index.html.gz", "example.org.index", ContentKind.Html, true)]
    [InlineData("story.Txt.GZ", "story", ContentKind.Text, true)]
    [InlineData("crawl.jsonl.gz", "crawl", ContentKind.Json, true)]
    [InlineData("export.tsv", "export", ContentKind.Table, false)]
    [InlineData("CC-MAIN-1.warc.wet.gz", "CC-MAIN-1.warc", ContentKind.Warc, true)]
    [InlineData("pages.tar.gz", "pages", ContentKind.Tar, true)]
    public void The_ending_promises_a_kind(string name, string id, ContentKind kind, bool isGzipped)
    {
        var parsed = DumpFileName.Parse(name);
        Assert.Equal((id, kind, isGzipped, null), (parsed.Id, parsed.Kind, parsed.IsGzipped, parsed.Ignored));
    }

    [Theory]
    [InlineData("photo.JPG", "a picture (.JPG)")]
    [InlineData("report.pdf", "an office document (.pdf)")]
    [InlineData("test.jsonl.zst", "an archive of a kind that is not read (.zst)")]
    [InlineData(".story.txt", "a hidden file")]
    public void What_is_never_a_dump_is_ignored_with_a_reason_in_words(string name, string reason) =>
        Assert.Equal(reason, DumpFileName.Parse(name).Ignored);

    [Theory]
    [InlineData("README")]
    [InlineData("dump.gz")]
    [InlineData("story.")]
    [InlineData("page.aspx")]
    public void Where_the_name_does_not_say_the_content_decides(string name)
    {
        var parsed = DumpFileName.Parse(name);
        Assert.Equal((null, null), (parsed.Kind, parsed.Ignored));
    }
}
