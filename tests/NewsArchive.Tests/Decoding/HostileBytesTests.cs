using System.Diagnostics;
using System.Text;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Decoding;

namespace NewsArchive.Tests.Decoding;

public sealed class HostileBytesTests
{
    [Fact]
    public void Any_single_byte_or_pair_of_bytes_is_decoded()
    {
        for (var value = 0; value <= ushort.MaxValue; value += value < 256 ? 1 : 251)
        {
            byte[] bytes = value < 256 ? [(byte)value] : [(byte)value, (byte)(value >> 8)];

            AssertIsReadable(TextDecoder.Decode(bytes, DumpFormat.Html));
        }
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    [InlineData("windows-1251")]
    public void A_dump_cut_anywhere_is_decoded(string name)
    {
        const string text = "Мост закрыт, сказал он; it’s closed, and that is it. 😀 Да.";
        var writer = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] bytes = [.. writer.GetPreamble(), .. writer.GetBytes(text)];

        for (var length = 0; length <= bytes.Length; length++)
        {
            var decoded = TextDecoder.Decode(bytes.AsSpan(0, length), DumpFormat.Text);

            AssertIsReadable(decoded);
            var encoding = TextDecoder.FindEncoding(bytes.AsSpan(0, length), DumpFormat.Text);
            Assert.Equal(decoded.IsBinary ? null : decoded.Encoding, encoding);
        }
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00 })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x41, 0x00, 0x00, 0xDC })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80, 0xED, 0xB0, 0x80 })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0x00, 0x00, 0xD8, 0x00, 0x00 })]
    [InlineData(new byte[] { 0xC0, 0x80, 0xF8, 0x88, 0x80, 0x80, 0x80 })]
    public void Half_characters_and_overlong_ones_leave_a_valid_text(byte[] bytes) =>
        AssertIsReadable(TextDecoder.Decode(bytes, DumpFormat.Text));

    [Fact]
    public void Damage_in_damage_is_undone_a_few_times_only()
    {
        var clock = Stopwatch.StartNew();
        var line = "Â© Ã" + new string('\u0083', 100_000);

        AssertIsReadable(TextDecoder.Decode(Encoding.UTF8.GetBytes(line), DumpFormat.Text));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData(20, new byte[] { (byte)'a', (byte)' ' })]
    [InlineData(5, new byte[] { 0xE2, 0x80, 0x99, (byte)' ' })]
    [InlineData(5, new byte[] { 0xEC, 0xE8, 0xF0, (byte)' ' })]
    [InlineData(5, new byte[] { 0x80 })]
    [InlineData(5, new byte[] { (byte)'<', (byte)'a', (byte)' ', (byte)'\'', 0xE9 })]
    [InlineData(5, new byte[] { 0xC3, 0x83, 0xC2, 0xA9 })]
    [InlineData(5, new byte[] { 0xC2, 0xAD })]
    [InlineData(5, new byte[] { (byte)'u', 0xCC, 0x88 })]
    public void Megabytes_in_one_line_take_time_in_proportion(int megabytes, byte[] unit)
    {
        var bytes = new byte[megabytes * 1_000_000];
        for (var at = 0; at + unit.Length <= bytes.Length; at += unit.Length)
        {
            unit.CopyTo(bytes, at);
        }

        var watch = Stopwatch.StartNew();
        TextDecoder.Decode(bytes, DumpFormat.Html);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"took {watch.Elapsed}");
    }

    private static void AssertIsReadable(DecodedText decoded)
    {
        // Throws on half a surrogate pair.
        Assert.True(decoded.Text.IsNormalized());
        Assert.DoesNotContain(decoded.Text, unit => char.IsControl(unit) && unit is not ('\n' or '\t'));
        Assert.Equal(decoded.IsBinary, decoded.Encoding == "binary");
    }
}
