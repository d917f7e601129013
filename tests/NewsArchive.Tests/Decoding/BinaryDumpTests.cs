using System.IO.Compression;
using System.Text;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Decoding;

namespace NewsArchive.Tests.Decoding;

public sealed class BinaryDumpTests
{
    [Theory]
    [InlineData("89504E470D0A1A0A0000000D49484452", "a PNG picture")]
    [InlineData("FFD8FFE000104A464946", "a JPEG picture")]
    [InlineData("474946383961", "a GIF picture")]
    [InlineData("255044462D312E370A", "a PDF document")]
    [InlineData("504B0304140000000800", "a zip archive or office document")]
    [InlineData("28B52FFD0458", "a zstd archive")]
    [InlineData("53514C69746520666F726D6174203300", "an SQLite database")]
    public void A_known_kind_of_file_is_named(string hex, string kind)
    {
        var decoded = TextDecoder.Decode(Convert.FromHexString(hex), DumpFormat.Html);

        Assert.True(decoded.IsBinary);
        Assert.Equal(kind, decoded.BinaryKind);
        Assert.Equal("", decoded.Text);
        Assert.Equal($"This is {kind}, no text.", Assert.Single(decoded.Notes));
    }

    [Fact]
    public void A_gzip_archive_is_named()
    {
        var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest))
        {
            gzip.Write("text"u8);
        }

        Assert.Equal("a gzip archive", TextDecoder.Decode(stream.ToArray(), DumpFormat.Text).BinaryKind);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(4_000)]
    [InlineData(1_000_000)]
    public void Random_bytes_are_no_text(int length)
    {
        var bytes = new byte[length];
        new Random(20221).NextBytes(bytes);

        Assert.Equal("binary data", TextDecoder.Decode(bytes, DumpFormat.Text).BinaryKind);
    }

    [Fact]
    public void Zeros_alone_are_no_text() => Assert.True(TextDecoder.Decode(new byte[5000], DumpFormat.Text).IsBinary);

    [Theory]
    [InlineData("MZ is the seat of the district.")]
    [InlineData("BZh is no word, and PK is a name.")]
    [InlineData("RIFF raff on the pier: ID3, GIF and PDF for all.")]
    public void Text_that_begins_like_a_signature_is_text(string text) =>
        Assert.Equal(text, TextDecoder.Decode(Encoding.ASCII.GetBytes(text), DumpFormat.Text).Text);
}
