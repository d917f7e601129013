using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Cleaning;
using NewsArchive.Storage;
using NewsArchive.Storage.Readings;
using NewsArchive.Storage.Search;
using NewsArchive.Storage.Stories;
using NewsArchive.Web.Pages.Citing;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>The ledger: every block of the dump in its place, hidden ones with the reason.</summary>
public sealed class LedgerModel(ArchiveContext archive, ArticleSearch search) : PageModel
{
    /// <summary>A hidden block may be a dump of a megabyte; the raw dump shows all of it.</summary>
    public const int MaxBlockChars = 10_000;

    /// <summary>A page of a hundred thousand copies would say no more than one of fifty.</summary>
    public const int MaxOrigins = 50;

    private bool isInHidden;

    public StoredArticle Stored { get; private set; } = null!;

    /// <summary>Blocks in the dump's order, each with its words as far as they are shown.</summary>
    public IReadOnlyList<(LedgerLine Line, string Words)> Lines { get; private set; } = [];

    /// <summary>The words the reader searched for, where they stand: where only hidden text was searched, in that alone.</summary>
    public HitWalk Walk { get; private set; } = HitWalk.None;

    /// <summary>The address of that search; null when the reader searched for no words.</summary>
    public string? Search { get; private set; }

    /// <summary>What the page has no room for, in a sentence; null when all blocks are shown.</summary>
    public string? LeftOut { get; private set; }

    /// <summary>The version of the cleaner that made it; null when that was before versions were kept.</summary>
    public string? Cleaner { get; private set; }

    /// <summary>How many former readings the article has.</summary>
    public int FormerReadings { get; private set; }

    /// <summary>What else brought the text; at most <see cref="MaxOrigins"/>.</summary>
    public IReadOnlyList<OtherOrigin> Origins { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        var (stored, status) = await StoredArticle.AskAsync(HttpContext, archive, id, cancellation);
        if (stored is null)
        {
            return StatusCode(status);
        }

        if (stored.Row.PublicId != id)
        {
            return RedirectPermanent(Addresses.Ledger(stored.Row.PublicId) + Request.QueryString);
        }

        Stored = stored;
        CiteAs.Tell(Response, stored);
        Cleaner = await archive.CleanerOfAsync(stored.Row.DumpId, cancellation);
        FormerReadings = await archive.FormerReadingCountAsync(id, cancellation);
        Origins = await archive.OtherOriginsAsync(stored.Row.DumpId, MaxOrigins, cancellation);
        var room = new PageRoom(MaxBlockChars);
        Lines = [.. Fitting(stored.Article.Ledger, room)];
        LeftOut = room.IsExceeded ? Describe(room, stored.Article.Ledger) : null;
        await WalkAsync(cancellation);
        return Page();
    }

    /// <summary>Whether a block is among those that were searched.</summary>
    public bool IsSearched(LedgerLine line) => Search != null && !(isInHidden && line is { IsShown: true });

    private async Task WalkAsync(CancellationToken cancellation)
    {
        var list = ListReader.ReadSearch(Request.Query);
        if (await search.ReadAsync(list.Text, cancellation) is { HasWords: true } query)
        {
            (Search, isInHidden) = (list.Start, query.InHidden);
            Walk = HitWalk.Of(query, Lines.Where(line => IsSearched(line.Line)).Select(line => line.Words));
        }
    }

    private static IEnumerable<(LedgerLine Line, string Words)> Fitting(IReadOnlyList<LedgerLine> ledger, PageRoom room)
    {
        foreach (var line in ledger)
        {
            if (room.Fit(line.Block.Text) is not { } words)
            {
                yield break;
            }

            yield return (line, words);
        }
    }

    private static string Describe(PageRoom room, IReadOnlyList<LedgerLine> ledger) => room.Blocks < ledger.Count
        ? $"These are the first {Printed.Number(room.Blocks)} of {Printed.Count(ledger.Count, "block")}."
        : "A block that ends with an ellipsis is longer than the page shows.";
}
