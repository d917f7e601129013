using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Cleaning;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;
using NewsArchive.Storage.Stories;
using NewsArchive.Web.Pages.Citing;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>The reading view: an article without the noise, and how each fact is known.</summary>
public sealed class ReadModel(ArchiveContext archive, ArticleSearch search, ListLookup lookup) : PageModel
{
    /// <summary>Articles of its story that a page lists; the JSON has as many.</summary>
    public const int MaxMembers = 100;

    /// <summary>Characters of a title beyond which it is set as a paragraph would be: in large letters it would fill the window.</summary>
    public const int LongTitle = 140;

    public StoredArticle Stored { get; private set; } = null!;

    public IReadOnlyList<Passage> Passages { get; private set; } = [];

    /// <summary>What a page has no room for, in a sentence; null when all of the text is shown.</summary>
    public string? LeftOut { get; private set; }

    /// <summary>The words the reader searched for, where they stand.</summary>
    public HitWalk Walk { get; private set; } = HitWalk.None;

    /// <summary>The address of that search; null when the reader searched for no words.</summary>
    public string? Search { get; private set; }

    /// <summary>The paragraph that the address names; null when it names none.</summary>
    public NamedParagraph? Named { get; private set; }

    /// <summary>What a link to the page is about: the paragraph that it names, or what the article begins with.</summary>
    public string Told => Named is { Told: null } && Passages.FirstOrDefault(passage => passage.Anchor == Named.Nearest) is { } named
        ? string.Join(' ', named.Texts)
        : Stored.Row.Lead;

    /// <summary>The list that the reader came from.</summary>
    public CameFrom From { get; private set; } = CameFrom.Archive;

    /// <summary>The articles before and after this one in that list.</summary>
    public Neighbours Neighbours { get; private set; } = new(null, null);

    /// <summary>Shown and hidden blocks in their order; null unless the reader asked for what was hidden.</summary>
    public IReadOnlyList<(IReadOnlyList<Passage> Passages, IReadOnlyList<HiddenBlock> Hidden)>? Whole { get; private set; }

    /// <summary>What else there is to read.</summary>
    public MoreToRead More { get; private set; } = new([], []);

    /// <summary>The same story elsewhere; null when the article stands alone.</summary>
    public Story? Story { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, string? slug, CancellationToken cancellation)
    {
        // One connection for all questions: opening one takes as long as asking.
        await archive.Database.OpenConnectionAsync(cancellation);
        var (stored, status) = await StoredArticle.AskAsync(HttpContext, archive, id, cancellation);
        if (stored is null)
        {
            return StatusCode(status);
        }

        if (stored.Row.PublicId != id || slug != Slug.From(stored.Row.Title))
        {
            return RedirectPermanent(stored.Address + Request.QueryString);
        }

        Stored = stored;
        CiteAs.Tell(Response, stored);
        var room = new PageRoom();
        Passages = [.. Articles.Passages.Of(stored.Article, room)];
        LeftOut = room.IsExceeded ? Describe(room, stored.Article) : null;
        Named = await NamedParagraph.FindAsync(archive, stored, Passages, Request.Query[NamedParagraph.Parameter], cancellation);
        var query = await search.ReadAsync(ListReader.ReadSearch(Request.Query).Text, cancellation);
        Mark(query);
        await FindPlaceAsync(query, cancellation);
        Story = await archive.StoryOfAsync(stored.Row.DumpId, MaxMembers, cancellation);
        string?[] shown = [Neighbours.Newer?.PublicId, Neighbours.Older?.PublicId, .. Story?.Members.Select(member => member.PublicId) ?? []];
        More = MoreToRead.Of(stored.Row, [.. shown.OfType<string>()], lookup, cancellation);
        if (Request.Query["hidden"] == "show")
        {
            ShowHidden();
        }

        return Page();
    }

    /// <summary>This page with or without what was hidden, and with all else as it is.</summary>
    public string WithHidden(bool isShown)
    {
        var others = Request.Query.Where(parameter => parameter.Key != "hidden").SelectMany(parameter => parameter.Value, (parameter, value) => KeyValuePair.Create(parameter.Key, value));
        return Stored.Address + QueryString.Create(isShown ? others.Append(KeyValuePair.Create("hidden", (string?)"show")) : others);
    }

    private void ShowHidden()
    {
        var room = new PageRoom(LedgerModel.MaxBlockChars);
        Whole = WholeText.Of(Stored.Article, Passages, room);
        LeftOut ??= room.IsExceeded ? "Some of what was hidden is longer than the page shows." : null;
    }

    private async Task FindPlaceAsync(SearchQuery query, CancellationToken cancellation)
    {
        From = CameFrom.Find(Request.Query, lookup, cancellation);
        if (From.IsArchive)
        {
            Neighbours = lookup.Neighbours(Stored.Row.Key, cancellation);
            return;
        }

        (Neighbours, var isCutShort) = await search.BesideAsync(
            From.List.Text == null ? SearchQuery.Empty : query, From.List.Filter, Stored.Row.Key, cancellation);
        if (isCutShort)
        {
            KeptPages.KeepBriefly(HttpContext);
        }
    }

    private void Mark(SearchQuery query)
    {
        if (query.HasWords)
        {
            Walk = HitWalk.Of(query, Passages.SelectMany(passage => passage.Texts).Prepend(Stored.Row.Title));
            Search = ListReader.ReadSearch(Request.Query).Start;
        }
    }

    private static string Describe(PageRoom room, Article article) =>
        $"This is the beginning of a very long text: {Printed.Number(room.Chars)} of "
        + $"{Printed.Count(article.Body.Sum(line => (long)line.Block.Text.Length), "character")}.";
}
