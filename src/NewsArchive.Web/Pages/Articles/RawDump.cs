using NewsArchive.Storage;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>The dump as it came, byte for byte, and as plain text whatever it holds.</summary>
public static class RawDump
{
    /// <summary>Maps <c>/a/{id}/raw</c>.</summary>
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapMethods("/a/{id}/raw", [HttpMethods.Get, HttpMethods.Head], AnswerAsync);

    private static async Task<IResult> AnswerAsync(
        string id, HttpResponse response, ArchiveContext archive, CancellationToken cancellation)
    {
        var lower = id.ToLowerInvariant();
        if (!PublicIds.IsWellFormed(lower) || await archive.Articles.FindDumpAsync(lower, cancellation) is not { } dump)
        {
            return Results.NotFound();
        }

        response.Headers.ContentDisposition = "inline";
        return Results.Bytes(Compressed.Unpack(dump.Content), "text/plain; charset=utf-8");
    }
}
