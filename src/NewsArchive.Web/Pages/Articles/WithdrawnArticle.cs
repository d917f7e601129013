using NewsArchive.Storage;
using NewsArchive.Storage.Readings;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>An address that had an article once; its page says why there is none and where the former readings are.</summary>
/// <param name="Id">The id in the address.</param>
/// <param name="Reason">Why the dump holds no article today, a sentence.</param>
public sealed record WithdrawnArticle(string Id, string Reason)
{
    /// <summary>410 with an explanation for the error page where an article was withdrawn, else 404.</summary>
    /// <param name="id">As in the address, in lower case; an id or anything else.</param>
    public static async Task<int> StatusAsync(
        HttpContext context, ArchiveContext archive, string id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(archive);
        if (!PublicIds.IsWellFormed(id) || await archive.WithdrawnBecauseAsync(id, cancellation) is not { } reason)
        {
            return StatusCodes.Status404NotFound;
        }

        context.Features.Set(new WithdrawnArticle(id, reason));
        return StatusCodes.Status410Gone;
    }
}
