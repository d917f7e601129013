using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Storage;
using NewsArchive.Web.Commands;

namespace NewsArchive.Web.Pages.Ingest;

/// <summary>One input: where it came from, what it is today and why, its first lines.</summary>
public sealed class InputModel(ArchiveContext archive, ArchiveDatabase database) : PageModel
{
    private const int MaxOthers = 20;

    public InputRow Input { get; private set; } = null!;

    /// <summary>Its kept bytes; null when they could not be read or were ignored.</summary>
    public DumpRow? Dump { get; private set; }

    /// <summary>The address of its article; null when it has none.</summary>
    public string? Article { get; private set; }

    /// <summary>What its place holds now, if it is superseded and that is known; null otherwise.</summary>
    public InputRow? Now { get; private set; }

    /// <summary>The command that tries it again.</summary>
    public string Retry => CommandLine(string.Create(CultureInfo.InvariantCulture, $"quarantine retry {Input.Id}"));

    /// <summary>The command that reads its file again.</summary>
    public string IngestAgain => CommandLine($"ingest {DataFolder.Quoted(Harmless.Line(InputOrigin.Parse(Input.Origin).Path))}");

    /// <summary>Other places of the same bytes, at most twenty.</summary>
    public IReadOnlyList<string> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellation)
    {
        if (await archive.Inputs.SingleOrDefaultAsync(input => input.Id == id, cancellation) is not { } found)
        {
            return NotFound();
        }

        Input = found;
        Now = found.Outcome != InputOutcome.Superseded ? null : await archive.Inputs
            .Where(input => input.Origin == found.Origin && input.RunId > found.RunId)
            .OrderByDescending(input => input.RunId)
            .FirstOrDefaultAsync(cancellation);
        if (found.DumpId is not { } dumpId)
        {
            return Page();
        }

        Dump = await archive.Dumps.SingleAsync(dump => dump.Id == dumpId, cancellation);
        Others = await archive.Inputs.OriginsOf(dumpId).Where(origin => origin != found.Origin).Take(MaxOthers).ToListAsync(cancellation);
        Article = await archive.Articles
            .Where(article => article.DumpId == dumpId)
            .Select(article => new { article.PublicId, article.Title })
            .SingleOrDefaultAsync(cancellation) is { } article ? Addresses.Article(article.PublicId, article.Title) : null;
        return Page();
    }

    private string CommandLine(string words) => DataFolder.CommandLine(words, Path.GetDirectoryName(database.Path)!);
}
