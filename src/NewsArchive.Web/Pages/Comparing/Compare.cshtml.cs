using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Storage;
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

    /// <summary>Whether the texts are longer than what is compared.</summary>
    public bool IsCut { get; private set; }

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
        var (left, right) = (Sentences(first), Sentences(second));
        Comparison = Comparison.Of(left, right);
        Sum = Describe(left.Count, right.Count);
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

    private List<Sentence> Sentences(StoredArticle stored)
    {
        var room = new PageRoom();
        var sentences = stored.Article.Body.Select(line => room.Fit(line.Block.Text)).TakeWhile(text => text is not null)
            .SelectMany(text => Sentence.Of(text!)).Take(Comparison.MaxSentences + 1).ToList();
        IsCut |= room.IsExceeded || sentences.Count > Comparison.MaxSentences;
        return [.. sentences.Take(Comparison.MaxSentences)];
    }

    private string Describe(int first, int second)
    {
        var (same, changed) = (Comparison.Count(ComparedChange.Same), Comparison.Count(ComparedChange.Changed));
        (string Text, int Number)[] parts =
        [
            ("the same", same),
            ("changed", changed),
            ("in another place", Comparison.Rows.Count(row => row.FirstElsewhere is not null)),
            ("only in the first", Comparison.Count(ComparedChange.Dropped)),
            ("only in the second", Comparison.Count(ComparedChange.Added)),
        ];
        return $"{Printed.Count(first, "sentence")} beside {Printed.Number(second)}: "
            + string.Join(", ", parts.Where(part => part.Number > 0).Select(part => $"{Printed.Number(part.Number)} {part.Text}")) + ".";
    }
}
