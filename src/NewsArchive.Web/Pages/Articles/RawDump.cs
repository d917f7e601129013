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
        if (lower != id && PublicIds.IsWellFormed(lower))
        {
            return Results.Redirect(Addresses.Raw(lower), permanent: true);
        }

        if (!PublicIds.IsWellFormed(id)
            || (await archive.Articles.ReadDumpAsync(id, cancellation)
                ?? await archive.ReadDuplicateDumpAsync(id, cancellation)
                ?? await archive.ReadWithdrawnDumpAsync(id, cancellation)) is not { } dump)
        {
            return Results.NotFound();
        }

        response.Headers.ContentDisposition = "inline";
        var bytes = Compressed.Unpack(dump.Content);
        return Results.Bytes(
            bytes, $"text/plain; charset={TextDecoder.FindEncoding(bytes, dump.Format) ?? "utf-8"}");
    }
}
