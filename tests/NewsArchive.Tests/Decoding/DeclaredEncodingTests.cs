using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Decoding;

namespace NewsArchive.Tests.Decoding;

public sealed class DeclaredEncodingTests
{
    // A sign that fits many encodings, so that only the declaration can decide: № in windows-1251, ¹ in windows-1252.
    private const byte Sign = 0xB9;

    [Theory]
    [InlineData("<meta charset=windows-1251>")]
    [InlineData("<META CHARSET='Windows-1251' />")]
    [InlineData("<meta\ncharset = \"cp1251\">")]
    [InlineData("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\">")]
    [InlineData("<meta content='text/html;charset=windows-1251' http-equiv=content-type>")]
    [InlineData("<!-- <meta charset=koi8-r> --><meta charset=windows-1251>")]
    [InlineData("<!--><meta charset=windows-1251>")]
    [InlineData("<a title='<meta charset=koi8-r>'><meta charset=windows-1251>")]
    [InlineData("<!DOCTYPE html><html lang=ru><meta name=x content='charset=koi8-r'><meta charset=windows-1251>")]
    [InlineData("<meta charset=nonsense><meta charset=windows-1251>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"windows-1251\"?><rss>")]
    public void A_declaration_decides_where_the_bytes_fit_several(string markup)
    {
        var decoded = Decode(markup, DumpFormat.Html);

        Assert.EndsWith("№", decoded.Text);
        Assert.Equal("Read as windows-1251, as it declares.", Assert.Single(decoded.Notes));
    }

    [Theory]
    [InlineData("<meta charset=iso-8859-1>")]
    [InlineData("<meta charset=us-ascii>")]
    [InlineData("<meta charset=latin1>")]
    public void Latin1_means_windows_1252(string markup) => Assert.Equal("windows-1252", Decode(markup, DumpFormat.Html).Encoding);

    [Theory]
    [InlineData("<metacharset=windows-1251>")]
    [InlineData("<meta charset=")]
    [InlineData("<meta charset='windows-1251")]
    [InlineData("<!-- <meta charset=windows-1251>")]
    [InlineData("<meta charset=ibm037>")]
    [InlineData("<meta charset=utf-7>")]
    [InlineData("<meta charset=utf-16>")]
    public void What_is_no_declaration_is_not_followed(string markup) =>
        Assert.Equal("windows-1252", Decode(markup, DumpFormat.Html).Encoding);

    [Fact]
    public void Plain_text_that_mentions_a_declaration_does_not_make_one() =>
        Assert.Equal("windows-1252", Decode("Write <meta charset=windows-1251> here: ", DumpFormat.Text).Encoding);

    [Fact]
    public void A_declaration_the_bytes_contradict_is_overruled_and_named()
    {
        var page = "<meta charset=windows-1252><p>Городской совет решил в понедельник, что мост будет закрыт до конца работ.";

        var decoded = TextDecoder.Decode(OldEncodings.GetBytes("windows-1251", page), DumpFormat.Html);

        Assert.Equal(page, decoded.Text);
        Assert.Equal(
            "Read as windows-1251: it declares windows-1252, but its letters and words fit this encoding better.",
            Assert.Single(decoded.Notes));
    }

    [Fact]
    public void Valid_utf8_is_utf8_whatever_it_declares()
    {
        var decoded = TextDecoder.Decode("<meta charset=windows-1251><p>Größe, Москва"u8, DumpFormat.Html);

        Assert.EndsWith("Größe, Москва", decoded.Text);
        Assert.Empty(decoded.Notes);
    }

    private static DecodedText Decode(string markup, DumpFormat format) =>
        TextDecoder.Decode([.. System.Text.Encoding.ASCII.GetBytes(markup + " "), Sign], format);
}
