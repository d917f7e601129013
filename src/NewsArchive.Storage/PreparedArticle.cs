using System.Text;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Cleaning.Facts;
using NewsArchive.Cleaning.Sketches;
using NewsArchive.Storage.Search;

namespace NewsArchive.Storage;

/// <summary>What the archive keeps of an article, made ready where there are many cores, so that the one writer only writes.</summary>
/// <param name="Published">Null of an undated article.</param>
/// <param name="Source">As <see cref="SourceIds.NameOf"/> writes it; null when the dump does not say.</param>
/// <param name="Address">Where it was published, an absolute address; null when the dump does not say.</param>
/// <param name="Words">Words of the shown text below the title.</param>
/// <param name="HiddenBlocks">Blocks of the ledger that are not shown.</param>
/// <param name="Text">See <see cref="BodyRow.Text"/>; in UTF-8.</param>
/// <param name="Ledger">See <see cref="BodyRow.Ledger"/>.</param>
/// <param name="Terms">What it is found by.</param>
/// <param name="Countries">The likeliest first, as the tagger found them; their evidence is in the ledger alone.</param>
/// <param name="Sketch">By what it is known again.</param>
internal sealed record PreparedArticle(
    string Title,
    string Lead,
    PublishedDate? Published,
    string? Source,
    string? Author,
    string? Section,
    string? Language,
    string? Address,
    int Words,
    int HiddenBlocks,
    byte[] Text,
    byte[] Ledger,
    IndexTerms Terms,
    IReadOnlyList<CountryTag> Countries,
    ArticleSketch Sketch)
{
    /// <summary>The day under which it is found; null of an undated article.</summary>
    public DateOnly? Day => Published?.Day;

    /// <summary>Prepares an article.</summary>
    public static PreparedArticle Of(Article article)
    {
        var text = article.Text;
        var terms = IndexTerms.Of(article, text, out var words);
        return new PreparedArticle(
            article.Title.Value,
            Storage.Lead.Of(article),
            article.Published?.Value is { } date && date.Day != DayRow.Undated ? date : null,
            article.Source is null ? null : SourceIds.NameOf(article.Source.Value),
            article.Author?.Value,
            article.Section?.Value,
            article.Language?.Value,
            article.Address?.Value,
            words,
            article.Ledger.Count(line => !line.IsShown),
            Encoding.UTF8.GetBytes(text),
            StoredLedger.Compress(article),
            terms,
            [.. article.Countries.Select(tag => tag with { Evidence = [] })],
            ArticleSketch.Of(article));
    }
}
