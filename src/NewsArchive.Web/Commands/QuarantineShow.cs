using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Storage;
using NewsArchive.Web.Pages.Ingest;

namespace NewsArchive.Web.Commands;

/// <summary>Shows an input in quarantine with its first lines: the verb <c>quarantine show</c>.</summary>
internal static class QuarantineShow
{
    private const int MaxListed = 10;

    /// <summary>The verb.</summary>
    public static Command Command(Option<string> data, Terminal terminal)
    {
        var which = new Argument<string>("ID|PATH") { Description = "The id that list gives, or the file." };
        var command = new Verb(
            "show",
            "Show where an input in quarantine came from, why it is there, and its first lines.",
            """
            newsarchive quarantine show 17
            newsarchive quarantine show ~/dumps/crawl.warc.gz#311
            """)
        {
            which,
        };
        command.SetAction(async (result, cancellation) =>
        {
            var database = await new DataFolder(result.GetRequiredValue(data)).OpenForReadingAsync(cancellation);
            await using var archive = database.Open();
            await WriteAsync(archive, await FindAsync(archive, result.GetRequiredValue(which), cancellation), terminal.Output, cancellation);
            return ExitCode.Fine;
        });
        return command;
    }

    private static async Task<InputRow> FindAsync(ArchiveContext archive, string which, CancellationToken cancellation)
    {
        if (int.TryParse(which, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return await archive.Inputs.SingleOrDefaultAsync(input => input.Id == id && input.Reason != null, cancellation)
                ?? throw new CommandException($"No input {id} is in quarantine; quarantine list names those that are.", ExitCode.WrongUsage);
        }

        // What has the bytes of such an input is in quarantine with it, under the other name.
        var held = archive.Inputs.Where(input => input.Outcome == InputOutcome.Quarantined
            || (input.Outcome == InputOutcome.Duplicate
                // Not a constant: SQLite would walk the index of the whole quarantine for each.
                && archive.Inputs.Any(other => other.DumpId == input.DumpId && other.Outcome == EF.Parameter(InputOutcome.Quarantined))));
        var path = Path.GetFullPath(which);
        var found = await held.At(path).OrderBy(input => input.Id).Take(MaxListed + 1).ToListAsync(cancellation);
        return found switch
        {
            [var one] => one,
            [] => throw new CommandException($"Nothing of {Terminal.Printable(path)} is in quarantine; quarantine list names what is.", ExitCode.WrongUsage),
            _ => throw new CommandException(
                $"Several inputs of {Terminal.Printable(path)} are in quarantine; name one by its id:\n"
                    + string.Join('\n', found.Take(MaxListed).Select(input => Terminal.Printable($"{input.Id}  {input.Origin}")))
                    + (found.Count > MaxListed ? "\nand more" : ""),
                ExitCode.WrongUsage),
        };
    }

    private static async Task WriteAsync(ArchiveContext archive, InputRow input, TextWriter output, CancellationToken cancellation)
    {
        var dump = await archive.Dumps.SingleOrDefaultAsync(dump => dump.Id == input.DumpId, cancellation);
        await LineAsync("id", input.Id.ToString(CultureInfo.InvariantCulture));
        await LineAsync("file", input.Origin);
        await LineAsync("bytes", input switch
        {
            { Offset: not null } => RunWords.Range(input),
            _ when dump is not null => string.Create(CultureInfo.InvariantCulture, $"the whole file, {dump.Length} unpacked"),
            _ => "the whole file",
        });
        await LineAsync("sha-256", input.Sha256 is { } hash ? Convert.ToHexStringLower(hash) : "none: the bytes could not be read");
        await LineAsync("reason", (input.Outcome == InputOutcome.Superseded ? "Its file was read again and holds other inputs now. It was: " : "") + input.Reason);
        await LineAsync("met", $"{RunText.Moment(input.SeenUtc)} (UTC), by run {input.RunId}");
        if (dump is null)
        {
            return;
        }

        await LineAsync("read as", RunWords.NameOf(dump.Format));
        await LineAsync("address", dump.Url ?? "none");
        foreach (var origin in await archive.Inputs.OriginsOf(dump.Id).Where(origin => origin != input.Origin).Take(MaxListed).ToListAsync(cancellation))
        {
            await LineAsync("also", origin);
        }

        await output.WriteLineAsync();
        foreach (var line in Excerpt.Of(dump))
        {
            await output.WriteLineAsync($"  {line}");
        }

        Task LineAsync(string name, string value) => output.WriteLineAsync($"{name,-9}{Terminal.Printable(value)}");
    }
}
