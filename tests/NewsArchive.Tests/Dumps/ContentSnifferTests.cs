using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using NewsArchive.Cleaning;
using NewsArchive.Ingestion.Dumps;

namespace NewsArchive.Tests.Dumps;

/// <summary>The content has the last word on what a file is.</summary>
public sealed class ContentSnifferTests
{
    private static readonly string[] WrongNames = ["a.txt", "a.html", "a.jpg", "a.pdf", "a.docx", "a.log", "a.zip", "a.warc", "a.weird", "a"];

    [Theory]
    [InlineData("<!doctype html><p>Rain", DumpFormat.Html)]
    [InlineData("WARC/1.0\nWARC-Type: conversion\nContent-Length: 4\n\nRain\n\n", DumpFormat.Text)]
    [InlineData("filedesc://a.arc 0.0.0.0 20080430204825 text/plain 0\n\nhttp://a.example/ 192.0.2.1 20080430204825 text/html 10\n<html>Rain\n", DumpFormat.Html)]
    [InlineData("[{\"title\": \"Rain\", \"text\": \"It rains.\"}]", DumpFormat.Json)]
    [InlineData("title,text\nRain,It rains.\n", DumpFormat.Table)]
    [InlineData("From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n\r\n", DumpFormat.Mhtml)]
    public void What_says_itself_what_it_is_is_read_under_every_name(string content, DumpFormat format)
    {
        byte[][] packings = [Encoding.UTF8.GetBytes(content), DumpFolder.Gzip(Encoding.UTF8.GetBytes(content)), Zip(content), Tar(content)];
        foreach (var (bytes, name) in packings.SelectMany(bytes => WrongNames.Select(name => (bytes, name))))
        {
            Assert.Equal(format, RecordsOf.File(name, bytes).Single(record => record.Ignored is null).Dump!.Format);
        }
    }

    [Theory]
    [InlineData("89504E470D0A1A0A0000000D", "a PNG picture")]
    [InlineData("FFD8FFE000104A464946", "a JPEG picture")]
    [InlineData("474946383961", "a GIF picture")]
    [InlineData("25504446 2D312E34", "a PDF document")]
    [InlineData("28B52FFD00", "a zstd archive")]
    [InlineData("FD377A585A0000", "an xz archive")]
    [InlineData("377ABCAF271C", "a 7z archive")]
    [InlineData("425A68393141592653", "a bzip2 archive")]
    [InlineData("526172211A0700", "a RAR archive")]
    [InlineData("D0CF11E0A1B11AE1", "an old office document")]
    [InlineData("7B5C72746631", "an RTF document")]
    [InlineData("7F454C4602", "a program")]
    [InlineData("4D5A90000300000004", "a program")]
    [InlineData("CAFEBABE00000034", "a program")]
    [InlineData("0061736D01000000", "a program")]
    [InlineData("53514C69746520666F726D6174203300", "an SQLite database")]
    [InlineData("494433030000000000", "a sound or film file")]
    [InlineData("664C6143000000", "a sound or film file")]
    [InlineData("1A45DFA301000000", "a sound or film file")]
    [InlineData("00000018667479706D703432000000", "a sound or film file")]
    [InlineData("774F463200010000", "a font")]
    [InlineData("4F54544F000C0080", "a font")]
    [InlineData("0001000000110100", "a font")]
    [InlineData("424D46000000000000003600", "a BMP picture")]
    [InlineData("504152310000", "a Parquet table")]
    public void What_is_not_read_is_ignored_in_words_under_every_name(string hex, string reason)
    {
        foreach (var name in WrongNames)
        {
            Assert.Equal($"ignored: {reason}", Assert.Single(RecordsOf.File(name, Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)))).Told());
        }
    }

    [Theory]
    [InlineData("[Content_Types].xml", "an office document")]
    [InlineData("META-INF/manifest.xml", "an office document")]
    [InlineData("META-INF/container.xml", "an e-book")]
    [InlineData("META-INF/MANIFEST.MF", "a program")]
    public void A_document_that_is_a_zip_archive_within_is_not_opened(string member, string reason)
    {
        foreach (var name in WrongNames)
        {
            Assert.Equal($"ignored: {reason}", Assert.Single(RecordsOf.File(name, Zip("<html>A chapter", "chapter.html", member))).Told());
        }
    }

    [Theory]
    [InlineData("a.jpg", "a picture (.jpg)")]
    [InlineData("a.weird", "a format that is not read (.weird)")]
    public void Plain_text_is_what_its_name_says(string name, string reason) =>
        Assert.Equal($"ignored: {reason}", Assert.Single(RecordsOf.File(name, "It rains.")).Told());

    [Theory]
    [InlineData(ContentKind.Html, DumpFormat.Html)]
    [InlineData(ContentKind.Markdown, DumpFormat.Markdown)]
    public void A_format_that_is_given_is_that_of_all_that_is_no_picture(ContentKind format, DumpFormat read)
    {
        Assert.Equal(read, Assert.Single(RecordsOf.File("a.weird", "<p>It rains."u8.ToArray(), format: format)).Dump!.Format);
        Assert.Equal(read, Assert.Single(RecordsOf.File("a.zip", Zip("<p>It rains."), format: format)).Dump!.Format);
        Assert.NotNull(Assert.Single(RecordsOf.File("a.weird", Convert.FromHexString("89504E470D0A1A0A"), format: format)).Ignored);
    }

    private static byte[] Zip(string content, params string[] names)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var name in names.DefaultIfEmpty("member"))
            {
                using var member = new StreamWriter(zip.CreateEntry(name).Open());
                member.Write(content);
            }
        }

        return packed.ToArray();
    }

    private static byte[] Tar(string content)
    {
        using var packed = new MemoryStream();
        using (var tar = new TarWriter(packed))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "member") { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(content)) });
        }

        return packed.ToArray();
    }
}
