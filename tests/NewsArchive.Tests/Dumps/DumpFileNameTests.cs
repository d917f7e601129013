using NewsArchive.Cleaning;
using NewsArchive.Ingestion.Dumps;

namespace NewsArchive.Tests.Dumps;

public sealed class DumpFileNameTests
{
    [Theory]
    [InlineData("story.txt", "story", DumpFormat.Text, false)]
    [InlineData("story.TEXT", "story", DumpFormat.Text, false)]
    [InlineData("page.htm", "page", DumpFormat.Html, false)]
    [InlineData("page.xhtml", "page", DumpFormat.Html, false)]
    [InlineData("example.org.index.html.gz", "example.org.index", DumpFormat.Html, true)]
    [InlineData("story.Txt.GZ", "story", DumpFormat.Text, true)]
    public void A_text_or_html_file_is_read_plain_or_gzipped(string name, string id, DumpFormat format, bool isGzipped) =>
        Assert.Equal(new DumpFileName(id, format, isGzipped, Ignored: null), DumpFileName.Parse(name));

    [Theory]
    [InlineData("photo.JPG", "a picture (.JPG)")]
    [InlineData("report.pdf", "an office document (.pdf)")]
    [InlineData("dumps.zip", "an archive (.zip)")]
    [InlineData("dump.tar.gz", "an archive (.tar)")]
    [InlineData("story.gold.json", "format not read yet: .json")]
    [InlineData("crawl.jsonl.gz", "format not read yet: .jsonl.gz")]
    [InlineData("README", "a file without ending, which does not say how to read it")]
    [InlineData("dump.gz", "format not read yet: .gz")]
    [InlineData(".story.txt", "a hidden file")]
    [InlineData("story.", "a file without ending, which does not say how to read it")]
    public void Anything_else_is_ignored_with_a_reason_in_words(string name, string reason) =>
        Assert.Equal(reason, DumpFileName.Parse(name).Ignored);
}
