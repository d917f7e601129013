using Microsoft.EntityFrameworkCore;
using NewsArchive.Cleaning;
using NewsArchive.Storage;
using NewsArchive.Storage.Stories;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>An article as its pages show it.</summary>
/// <param name="Row">Facts and source.</param>
/// <param name="Article">Text, ledger and evidence.</param>
public sealed record StoredArticle(ArticleRow Row, Article Article)
{
    /// <summary>The permanent address.</summary>
    public string Address => Addresses.Article(Row.PublicId, Row.Title);

    /// <summary>The article with the text of the dump that has the id, and which came first; null for any other id.</summary>
    /// <param name="id">As in the address, in lower case; an id or anything else.</param>
    public static async Task<FirstArticle?> FindFirstAsync(ArchiveContext archive, string id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(archive);
        return PublicIds.IsWellFormed(id) ? await archive.FirstOfAsync(id, cancellation) : null;
    }

    /// <summary>Null when no article has the id.</summary>
    public static async Task<StoredArticle?> FindAsync(
        ArchiveContext archive, string id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(id);

        if (!PublicIds.IsWellFormed(id)
            || await archive.Articles.ReadAsync(id, withBody: false, cancellation) is not { } row)
        {
            return null;
        }

        // The ledger holds the text already; BodyRow.Text would be a second copy of it.
        var ledger = await archive.Bodies
            .Where(body => body.Key == row.Key)
            .Select(body => body.Ledger)
            .SingleOrDefaultAsync(cancellation);
        return ledger == null ? null : new StoredArticle(row, StoredLedger.Expand(ledger));
    }
}
