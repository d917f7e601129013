using Microsoft.EntityFrameworkCore;
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
        if (!PublicIds.IsWellFormed(id)
            || await archive.Articles.Where(a => a.PublicId == id).Select(a => a.Dump!.Content).FirstOrDefaultAsync(cancellation) is not { } content)
        {
            return Results.NotFound();
        }

        response.Headers.ContentDisposition = "inline";
        return Results.Bytes(content, $"text/plain; charset=utf-8");
    }
}
