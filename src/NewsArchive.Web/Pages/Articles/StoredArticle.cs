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
