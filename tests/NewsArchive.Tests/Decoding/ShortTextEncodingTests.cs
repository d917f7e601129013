using System.Text;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Decoding;

namespace NewsArchive.Tests.Decoding;

/// <summary>A sentence, or half of one, is enough to tell thirty encodings; ten times as much of course, too.</summary>
public sealed class ShortTextEncodingTests
{
    public static TheoryData<string, string> Sentences => new()
    {
        { "windows-1250 iso-8859-2", "Rząd ogłosił, że szkoły będą zamknięte w piątek." },
        { "windows-1250 iso-8859-2", "Vláda rozhodla, že školy budou v pátek zavřené." },
        { "windows-1250 iso-8859-2", "A kormány úgy döntött, hogy az iskolák zárva lesznek." },
        { "windows-1250", "Żółta łódź wróciła" },
        { "windows-1251 koi8-r ibm866 x-mac-cyrillic iso-8859-5", "Мост закрыт до конца работ." },
        { "windows-1251 koi8-u", "Міст закрито, і його не буде до весни." },
        { "windows-1251", "Мостът е затворен и няма да се отвори." },
        { "windows-1252 iso-8859-1", "Die Brücke ist für Fußgänger gesperrt." },
        { "windows-1252 iso-8859-1", "Le pont a été fermé à midi." },
        { "windows-1252", "Año nuevo en España" },
        { "windows-1252", "“It’s over” – for £5" },
        { "windows-1254 iso-8859-9", "Köprü çalışmalar için kapalı, dedi." },
        { "windows-1254", "İstanbul’da yağmur bekleniyor." },
        { "windows-1253 iso-8859-7", "Η γέφυρα θα μείνει κλειστή." },
        { "windows-1255", "הגשר סגור עד סוף העבודות." },
        { "windows-1256", "الجسر مغلق حتى نهاية الأعمال." },
        { "windows-1257", "Tiltas bus uždarytas iki darbų pabaigos." },
        { "windows-1257", "Tilts ir slēgts līdz darbu beigām." },
        { "windows-874", "สะพานปิดจนกว่างานจะแล้วเสร็จ" },
        { "shift_jis euc-jp iso-2022-jp", "橋は工事が終わるまで閉鎖される。" },
        { "euc-kr", "다리는 공사가 끝날 때까지 폐쇄된다." },
        { "gb18030 gb2312", "大桥将在工程完成之前关闭。" },
        { "big5", "大橋將在工程完成之前關閉。" },
        { "utf-16le utf-16be utf-32le utf-32be", "The bridge is closed, and it will not open." },
        { "utf-16le utf-16be", "Мост закрыт, и он не откроется." },
        { "utf-16le utf-16be", "大桥将在工程完成之前关闭，行人也不能通过。" },
        { "windows-1252", "Blåbærgrød på øen er åben for alle." },
        { "windows-1252", "São Paulo: eleição não será adiada." },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_sentence_is_read_in_the_encoding_it_was_written_in(string encodings, string sentence)
    {
        foreach (var encoding in encodings.Split(' '))
        {
            foreach (var text in (string[])[sentence, string.Join('\n', Enumerable.Repeat(sentence, 10))])
            {
                Assert.Equal((encoding, text), (encoding, TextDecoder.Decode(Bytes(encoding, text), DumpFormat.Text).Text));
            }
        }
    }

    [Theory]
    [InlineData("windows-1251", "iso-8859-1")]
    [InlineData("koi8-r", "windows-1251")]
    [InlineData("windows-1251", "utf-8")]
    public void A_declaration_that_lies_is_not_believed(string encoding, string declared)
    {
        var page = $"<meta charset={declared}><p>Городской совет решил, что мост будет закрыт до конца работ. Пешеходы смогут пользоваться им и дальше.</p>";

        Assert.Equal(page, TextDecoder.Decode(Bytes(encoding, page), DumpFormat.Html).Text);
    }

    [Fact]
    public void Utf7_is_not_decoded_because_it_hides_markup() =>
        Assert.Equal("+ADw-script+AD4-", TextDecoder.Decode("+ADw-script+AD4-"u8, DumpFormat.Text).Text);

    private static byte[] Bytes(string encoding, string text) => encoding switch
    {
        "utf-16le" => Encoding.Unicode.GetBytes(text),
        "utf-16be" => Encoding.BigEndianUnicode.GetBytes(text),
        "utf-32le" => Encoding.UTF32.GetBytes(text),
        "utf-32be" => new UTF32Encoding(bigEndian: true, byteOrderMark: false).GetBytes(text),
        _ => OldEncodings.GetBytes(encoding, text),
    };
}
