using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Storage;
using NewsArchive.Storage.Stories;
using NewsArchive.Storage.Tagging;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>An article as its pages show it.</summary>
/// <param name="Row">Facts and source.</param>
/// <param name="Article">Text, ledger and evidence; its country tags are those that readers see, with what curators decided.</param>
public sealed record StoredArticle(ArticleRow Row, Article Article)
{
    /// <summary>What curators decided on its country tags.</summary>
    public IReadOnlyList<TagCorrectionRow> Corrections { get; private init; } = [];

    /// <summary>The permanent address.</summary>
    public string Address => Addresses.Article(Row.PublicId, Row.Title);

    /// <summary>What a curator decided on a country; null where nobody did.</summary>
    public TagCorrectionRow? Correction(CountryCode country) => Corrections.FirstOrDefault(correction => correction.Country == country.ToString());

    /// <summary>The article with the text of the dump that has the id, and which came first; null for any other id.</summary>
    /// <param name="id">As in the address, in lower case; an id or anything else.</param>
    public static async Task<FirstArticle?> FindFirstAsync(ArchiveContext archive, string id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(archive);
        return PublicIds.IsWellFormed(id) ? await archive.FirstOfAsync(id, cancellation) : null;
    }

    /// <summary>The article that an address leads to: the one with its id, or the first with the same text. Where there is none, the status that says why.</summary>
    /// <param name="id">As in the address, in any case; where the article has another one, the address is to lead there for good.</param>
    public static async Task<(StoredArticle? Stored, int Status)> AskAsync(
        HttpContext context, ArchiveContext archive, string id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(id);
        var lower = id.ToLowerInvariant();
        var stored = await FindAsync(archive, lower, cancellation);
        if (stored is null && await FindFirstAsync(archive, lower, cancellation) is { } first)
        {
            stored = await FindAsync(archive, first.PublicId, cancellation);
        }

        return (stored, stored is null ? await WithdrawnArticle.StatusAsync(context, archive, lower, cancellation) : StatusCodes.Status200OK);
    }

    /// <summary>Null when no article has the id.</summary>
    public static async Task<StoredArticle?> FindAsync(
        ArchiveContext archive, string id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(id);

        if (!PublicIds.IsWellFormed(id)
            || await archive.ArticleAsync(id, cancellation) is not { } row)
        {
            return null;
        }

        // The ledger holds the text already; BodyRow.Text would be a second copy of it.
        var ledger = await archive.LedgerAsync(row.Key, cancellation);
        if (ledger == null)
        {
            return null;
        }

        var article = StoredLedger.Expand(ledger);
        var corrections = await archive.CorrectionsAsync(id, cancellation);
        return new StoredArticle(row, article with { Countries = TagCorrections.Apply(article.Countries, corrections) }) { Corrections = corrections };
    }
}
