using NewsArchive.Cleaning.Decoding;
using NewsArchive.Storage;
using NewsArchive.Storage.Readings;
using NewsArchive.Storage.Stories;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>
/// The dump as it came, byte for byte, and as plain text whatever it holds, in the encoding the cleaner read it in.
/// </summary>
public static class RawDump
{
    /// <summary>Maps <c>/a/{id}/raw</c>.</summary>
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapMethods("/a/{id}/raw", [HttpMethods.Get, HttpMethods.Head], AnswerAsync);

    private static async Task<IResult> AnswerAsync(
        string id, HttpResponse response, ArchiveContext archive, CancellationToken cancellation)
    {
        var lower = id.ToLowerInvariant();
        if (!PublicIds.IsWellFormed(lower)
            || (await archive.Articles.ReadDumpAsync(lower, cancellation)
                ?? await archive.ReadDuplicateDumpAsync(lower, cancellation)
                ?? await archive.ReadWithdrawnDumpAsync(lower, cancellation)) is not { } dump)
        {
            return Results.NotFound();
        }

        response.Headers.ContentDisposition = "inline";
        var bytes = Compressed.Unpack(dump.Content);
        return Results.Bytes(
            bytes, $"text/plain; charset={TextDecoder.FindEncoding(bytes, dump.Format) ?? "utf-8"}");
    }
}
