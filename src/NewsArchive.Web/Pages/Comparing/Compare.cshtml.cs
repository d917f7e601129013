using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Storage;
using NewsArchive.Storage.Stories;
using NewsArchive.Web.Pages.Articles;

namespace NewsArchive.Web.Pages.Comparing;

/// <summary>Two articles beside each other, sentence by sentence.</summary>
public sealed class CompareModel(ArchiveContext archive) : PageModel
{
    public StoredArticle First { get; private set; } = null!;

    public StoredArticle Second { get; private set; } = null!;

    public Comparison Comparison { get; private set; } = new([]);

    /// <summary>What the comparison tells, in a sentence.</summary>
    public string Sum { get; private set; } = "";

    /// <summary>Whether the archive takes both for one story; of others less is compared.</summary>
    public bool AreOneStory { get; private set; }

    /// <summary>As much of the first as is compared.</summary>
    public ComparedText FirstText { get; private set; } = new([], IsCut: false);

    /// <summary>As much of the second as is compared.</summary>
    public ComparedText SecondText { get; private set; } = new([], IsCut: false);

    /// <summary>What both are called beside their sentences: their sources, where these tell them apart.</summary>
    public (string First, string Second) Names =>
        (First.Row.Source?.Host, Second.Row.Source?.Host) is ({ } first, { } second) && first != second ? (first, second) : ("the first", "the second");

    /// <summary>What readers have to know of the comparison; null where all of one story is compared.</summary>
    public string? Notice
    {
        get
        {
            string[] told =
            [
                .. AreOneStory ? Array.Empty<string>() : ["The archive takes these articles for different stories."],
                .. FirstText.IsCut ? [$"Only the first {Printed.Count(FirstText.Sentences.Count, "sentence")} of the first article are compared."] : Array.Empty<string>(),
                .. SecondText.IsCut ? [$"Only the first {Printed.Count(SecondText.Sentences.Count, "sentence")} of the second article are compared."] : Array.Empty<string>(),
            ];
            return told.Length == 0 ? null : string.Join(' ', told);
        }
    }

    public async Task<IActionResult> OnGetAsync(string id, string other, CancellationToken cancellation)
    {
        var (first, firstStatus) = await FindAsync(id, cancellation);
        var (second, secondStatus) = await FindAsync(other, cancellation);
        if (first is null || second is null)
        {
            return StatusCode(first is null ? firstStatus : secondStatus);
        }

        var (firstId, secondId) = (first.Row.PublicId, second.Row.PublicId);
        if (firstId == secondId)
        {
            return RedirectPermanent(first.Address);
        }

        if (firstId != id || secondId != other)
        {
            return RedirectPermanent(Addresses.Compare(firstId, secondId));
        }

        (First, Second) = (first, second);
        var stories = await archive.StoryIdsAsync([first.Row.Key, second.Row.Key], cancellation);
        AreOneStory = stories.Count == 2 && stories[first.Row.Key] == stories[second.Row.Key];
        var most = AreOneStory ? ComparedText.MaxSentences : ComparedText.MaxOfStrangers;
        (FirstText, SecondText) = (ComparedText.Of(first.Article, most), ComparedText.Of(second.Article, most));
        Comparison = Comparison.Of(FirstText.Sentences, SecondText.Sentences, cancellation);
        Sum = Describe(FirstText.Sentences.Count, SecondText.Sentences.Count);
        return Page();
    }

    // A dump with the text of an earlier one stands for that; one without an article says why.
    private async Task<(StoredArticle? Stored, int Status)> FindAsync(string id, CancellationToken cancellation)
    {
        var lower = id.ToLowerInvariant();
        var stored = await StoredArticle.FindAsync(archive, lower, cancellation);
        if (stored is null && await StoredArticle.FindFirstAsync(archive, lower, cancellation) is { } first)
        {
            stored = await StoredArticle.FindAsync(archive, first.PublicId, cancellation);
        }

        return stored is null ? (null, await WithdrawnArticle.StatusAsync(HttpContext, archive, lower, cancellation)) : (stored, StatusCodes.Status200OK);
    }

    private string Describe(int first, int second)
    {
        var (same, changed) = (Comparison.Count(ComparedChange.Same), Comparison.Count(ComparedChange.Changed));
        (string Text, int Number)[] parts =
        [
            ("the same", same),
            ("changed", changed),
            ("in another place", Comparison.Rows.Count(row => row.FirstElsewhere is not null)),
            ($"only in {Names.First}", Comparison.Count(ComparedChange.Dropped)),
            ($"only in {Names.Second}", Comparison.Count(ComparedChange.Added)),
        ];
        return $"{Printed.Count(first, "sentence")} beside {Printed.Number(second)}: "
            + string.Join(", ", parts.Where(part => part.Number > 0).Select(part => $"{Printed.Number(part.Number)} {part.Text}")) + ".";
    }
}
