using NewsArchive.Storage;

namespace NewsArchive.Tests.Storage;

public sealed class ReasonKindTests
{
    [Theory]
    [InlineData("The file is empty.", "The file is empty.")]
    [InlineData("No WARC record begins at byte 5123, where one should.", "No WARC record begins at byte …")]
    [InlineData("The gzip file is damaged: it breaks off after 28 unpacked bytes.", "The gzip file is damaged: it breaks off after …")]
    [InlineData("It asks for consent: “Accept all”.", "It asks for consent: “…")]
    [InlineData("Could not find file '/dumps/a.txt'.", "Could not find file '…")]
    [InlineData("a sound file (.mp3)", "a sound file (.mp3)")]
    [InlineData("Larger than the 64 MB that are allowed.", "Larger than the 64 MB that are allowed.")]
    [InlineData("", "")]
    public void A_kind_is_what_stands_before_the_place(string reason, string kind)
    {
        Assert.Equal(kind, ReasonKind.Of(reason));
        var (from, to) = ReasonKind.RangeOf(kind);
        Assert.InRange(string.CompareOrdinal(from, reason), int.MinValue, 0);
        Assert.InRange(string.CompareOrdinal(reason, to), int.MinValue, -1);
    }
}
