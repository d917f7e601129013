using NewsArchive.Storage;
using NewsArchive.Web.Pages.Ingest;

namespace NewsArchive.Tests.Pages;

public sealed class RunWordsTests
{
    [Theory]
    [InlineData("/a/b.jsonl#3", 311, 1204, "1,204 bytes from byte 311 on, unpacked")]
    [InlineData("/a/b.jsonl.gz#rest", 311, 0, "behind byte 311, unpacked")]
    [InlineData("/a/b.warc.gz#lost-2", 311, 1204, "1,204 bytes from byte 311 on, packed")]
    [InlineData("/a/b.zip#c.warc.gz#rest", 311, 1204, "1,204 bytes from byte 311 on, packed")]
    [InlineData("/a/b.zip#lost-cat.html", 0, 1204, "1,204 bytes from byte 0 on, unpacked")]
    [InlineData("/a/rest", null, null, "the whole file")]
    public void The_place_of_an_input_says_whose_bytes_are_counted(string origin, int? offset, int? length, string words) =>
        Assert.Equal(words, RunWords.Range(new InputRow { Origin = origin, Offset = offset, Length = length }));

    [Fact]
    public void A_dump_that_is_called_like_a_lost_part_is_counted_unpacked() =>
        Assert.Equal("1,204 bytes from byte 0 on, unpacked", RunWords.Range(new InputRow { Origin = "/a/b.zip#rest", Offset = 0, Length = 1204, Sha256 = new byte[32] }));
}
