using System.Globalization;
using System.Text;

namespace NewsArchive.Benchmarks.Corpus;

/// <summary>A page as a response record of a WARC file (ISO 28500, section 6.3).</summary>
internal static class WarcRecord
{
    /// <summary>Writes the record.</summary>
    public static byte[] Of(Story story, string page)
    {
        var body = Encoding.UTF8.GetBytes(page);
        var http = Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {body.Length}\r\n\r\n");
        var id = new Guid(story.Number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
        var head = Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{id}>\r\nWARC-Target-URI: {story.Url}\r\nWARC-Date: {story.PublishedUtc:yyyy-MM-dd'T'HH:mm:ss'Z'}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {http.Length + body.Length}\r\n\r\n"));
        return [.. head, .. http, .. body, .. "\r\n\r\n"u8];
    }
}
