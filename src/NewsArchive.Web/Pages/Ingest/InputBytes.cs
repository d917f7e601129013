using Microsoft.EntityFrameworkCore;
using NewsArchive.Cleaning.Decoding;
using NewsArchive.Storage;

namespace NewsArchive.Web.Pages.Ingest;

/// <summary>The kept bytes of an input, with or without an article, as plain text whatever they are.</summary>
public static class InputBytes
{
    /// <summary>Maps <c>/ingest/input/{id}/raw</c>.</summary>
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapMethods("/ingest/input/{id:int}/raw", [HttpMethods.Get, HttpMethods.Head], AnswerAsync);

    private static async Task<IResult> AnswerAsync(int id, HttpResponse response, ArchiveContext archive, CancellationToken cancellation)
    {
        var found = await archive.Inputs
            .Where(input => input.Id == id)
            .Join(archive.Dumps, input => input.DumpId, dump => dump.Id, (_, dump) => new { dump.Content, dump.Format })
            .SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return Results.NotFound();
        }

        response.Headers.ContentDisposition = "inline";
        var bytes = Compressed.Unpack(found.Content);
        return Results.Bytes(bytes, $"text/plain; charset={TextDecoder.FindEncoding(bytes, found.Format) ?? "utf-8"}");
    }
}
