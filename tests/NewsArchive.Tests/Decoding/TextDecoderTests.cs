using System.Text;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Decoding;

namespace NewsArchive.Tests.Decoding;

public sealed class TextDecoderTests
{
    private const string Sample = "Größe, naïve café: Москва, 北京, ไทย, 😀\nsecond line";

    [Fact]
    public void Valid_utf8_comes_out_as_it_is_with_nothing_to_note()
    {
        var decoded = TextDecoder.Decode(Encoding.UTF8.GetBytes(Sample), DumpFormat.Text);

        Assert.Equal(Sample, decoded.Text);
        Assert.Equal("utf-8", decoded.Encoding);
        Assert.Empty(decoded.Notes);
        Assert.False(decoded.IsBinary);
    }

    [Fact]
    public void Nothing_is_an_empty_text()
    {
        var decoded = TextDecoder.Decode([], DumpFormat.Html);

        Assert.Equal("", decoded.Text);
        Assert.Empty(decoded.Notes);
        Assert.False(decoded.IsBinary);
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-32", true)]
    [InlineData("utf-32BE", true)]
    public void A_byte_order_mark_decides_and_is_no_part_of_the_text(string encoding, bool noted)
    {
        var writer = Encoding.GetEncoding(encoding);

        var decoded = TextDecoder.Decode([.. writer.GetPreamble(), .. writer.GetBytes(Sample)], DumpFormat.Text);

        Assert.Equal(Sample, decoded.Text);
        Assert.Equal(noted, decoded.Notes.Count == 1);
    }

    [Theory]
    [InlineData("utf-16", "The council said on Monday that it would close the bridge.")]
    [InlineData("utf-16", "Совет сообщил, что мост будет закрыт.")]
    [InlineData("utf-16", "市议会星期一表示，在工程完成之前，这座桥将被关闭，行人也不能通过。")]
    [InlineData("utf-16BE", "The council said on Monday that it would close the bridge.")]
    [InlineData("utf-16BE", "市議会は月曜日、工事が終わるまで橋を閉鎖すると発表した。")]
    [InlineData("utf-32", "The council said on Monday that it would close the bridge.")]
    [InlineData("utf-32BE", "市议会星期一表示，在工程完成之前，这座桥将被关闭，行人也不能通过。")]
    public void Wide_unicode_is_recognised_without_a_mark(string encoding, string text)
    {
        var decoded = TextDecoder.Decode(Encoding.GetEncoding(encoding).GetBytes(text), DumpFormat.Text);

        Assert.Equal(text, decoded.Text);
        Assert.Contains("no byte order mark", Assert.Single(decoded.Notes));
    }

    [Fact]
    public void A_character_cut_at_the_end_is_replaced_and_counted()
    {
        var decoded = TextDecoder.Decode(Encoding.UTF8.GetBytes("Größe: 5 €").AsSpan()[..^1], DumpFormat.Text);

        Assert.Equal("Größe: 5 \uFFFD", decoded.Text);
        Assert.Equal("utf-8", decoded.Encoding);
        Assert.Equal("Damaged characters replaced by a replacement mark: 1.", Assert.Single(decoded.Notes));
    }

    [Fact]
    public void A_few_bad_bytes_among_much_utf8_are_replaced_and_counted()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("Über die Brücke für Fußgänger"), 0x93, (byte)'.', 0xFF];

        var decoded = TextDecoder.Decode(bytes, DumpFormat.Text);

        Assert.Equal("Über die Brücke für Fußgänger\uFFFD.\uFFFD", decoded.Text);
        Assert.EndsWith(": 2.", Assert.Single(decoded.Notes));
    }

    [Fact]
    public void Replacement_marks_that_the_dump_itself_holds_are_damage_of_before() => Assert.Equal(
        "Characters that were lost before, and marked so: 1.", Assert.Single(TextDecoder.Decode("lost \uFFFD long ago"u8, DumpFormat.Text).Notes));

    [Theory]
    [InlineData("The Fu??g??nger bridge", 2)]
    [InlineData("????????? ???????? ??????", 2)]
    [InlineData("Really?? No?! Who? What??? Yes.", 0)]
    public void Question_marks_in_the_place_of_letters_are_noted(string text, int runs) => Assert.Equal(
        runs > 0 ? [$"Runs of question marks in the place of lost characters: {runs}."] : [], TextDecoder.Decode(Encoding.UTF8.GetBytes(text), DumpFormat.Text).Notes);

    [Theory]
    [InlineData("windows-1252", "Der Stadtrat hat beschlossen, dass die Brücke für Fußgänger gesperrt wird.")]
    [InlineData("windows-1251", "Городской совет решил, что мост будет закрыт до конца работ.")]
    public void Passages_of_another_encoding_are_read_in_theirs(string encoding, string passage)
    {
        const string Around = "Größe, naïve café: Москва, 北京, ไทย, 😀";

        var decoded = TextDecoder.Decode(
            [.. Encoding.UTF8.GetBytes(Around + "\n"), .. OldEncodings.GetBytes(encoding, passage), .. Encoding.UTF8.GetBytes("\n" + Around + "\n" + Around)], DumpFormat.Text);

        Assert.Equal($"{Around}\n{passage}\n{Around}\n{Around}", decoded.Text);
        Assert.Equal($"Lines read as {encoding}, which are no UTF-8 like the rest: 1.", Assert.Single(decoded.Notes));
    }
}
