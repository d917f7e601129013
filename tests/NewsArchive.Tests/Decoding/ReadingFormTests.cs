using System.Text;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Decoding;

namespace NewsArchive.Tests.Decoding;

public sealed class ReadingFormTests
{
    [Theory]
    [InlineData("one\r\ntwo\r\n\r\nthree", "one\ntwo\n\nthree")]
    [InlineData("one\rtwo\r\rthree\r", "one\ntwo\n\nthree\n")]
    [InlineData("one\ntwo\u2028same line\u0085too", "one\ntwo same line too")]
    [InlineData("one\u2028two\u0085three", "one\ntwo\nthree")]
    [InlineData("page\fnext\vline\ttab", "page next line\ttab")]
    public void Line_breaks_are_line_feeds_and_the_lines_of_the_dump_keep_their_numbers(string dump, string text) =>
        Assert.Equal(text, Decode(dump).Text);

    [Theory]
    [InlineData("Ukra\u00ADine", "Ukraine")]
    [InlineData("Uk\u200Bra\u2060ine\uFEFF", "Ukraine")]
    [InlineData("Zu\u0308rich", "Zürich")]
    [InlineData("\u200Fשלום\u200E", "שלום")]
    public void What_hides_in_words_is_removed_and_letters_are_composed(string dump, string text)
    {
        Assert.Equal(text, Decode(dump).Text);
        Assert.Empty(Decode(dump).Notes);
    }

    [Theory]
    [InlineData("می\u200Cشود")]
    [InlineData("क्\u200Dष")]
    [InlineData("👩\u200D🚒")]
    public void Joiners_stay_where_a_script_is_spelt_with_them(string text) => Assert.Equal(text, Decode(text).Text);

    [Fact]
    public void A_joiner_in_a_latin_word_goes() => Assert.Equal("Ukraine", Decode("Uk\u200Dra\u200Cine").Text);

    [Fact]
    public void Direction_overrides_are_removed_and_counted()
    {
        var decoded = Decode("invoice\u202Efdp.exe\u202C");

        Assert.Equal("invoicefdp.exe", decoded.Text);
        Assert.Equal("Characters that change the writing direction were removed: 2.", Assert.Single(decoded.Notes));
    }

    [Fact]
    public void Control_characters_are_dropped_and_counted()
    {
        var decoded = Decode("a\0b\u0007c\u001Bd\u007F and a good deal of text around them, as real dumps have it, so they are few");

        Assert.StartsWith("abcd and", decoded.Text);
        Assert.Equal("Control characters were dropped: 4.", Assert.Single(decoded.Notes));
    }

    [Fact]
    public void Controls_that_were_windows_1252_marks_are_read_as_such()
    {
        var decoded = Decode("\u0093It\u0092s so\u0085\u0094 he said");

        Assert.Equal("“It’s so…” he said", decoded.Text);
        Assert.EndsWith(": 4.", Assert.Single(decoded.Notes));
    }

    [Fact]
    public void A_character_that_is_none_does_not_stop_the_composing() => Assert.Equal("ü", Decode("u\uFFFE\u0308").Text);

    private static DecodedText Decode(string text) => TextDecoder.Decode(Encoding.UTF8.GetBytes(text), DumpFormat.Text);
}
