using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Storage;
using NewsArchive.Web.Pages.Ingest;

namespace NewsArchive.Web.Commands;

/// <summary>Lists the inputs of a run with their reasons: <c>runs RUN --outcome</c>.</summary>
internal static class RunInputs
{
    private const int MaxListed = 100;

    /// <summary>Which of the inputs; the value is the name of an <see cref="InputOutcome"/> that an input can have today.</summary>
    public static Option<string?> Outcome() => new Option<string?>("--outcome")
    {
        Description = "List the inputs of RUN that are this today, each with its reason; those that a later run has met again are listed there.",
        HelpName = "OUTCOME",
    }.AcceptOnlyFromAmong([.. Enum.GetValues<InputOutcome>().Select(RunWords.NameOf).Where(name => RunWords.ToOutcome(name) is not null)]);

    /// <summary>Writes the list.</summary>
    public static async Task<int> WriteAsync(
        ArchiveContext archive, RunRow run, string outcome, bool all, bool asJson, Terminal terminal, CancellationToken cancellation)
    {
        var asked = RunWords.ToOutcome(outcome) ?? throw new ArgumentOutOfRangeException(nameof(outcome));
        var met = archive.Inputs.MetLastBy(run.Id, asked, kind: null);
        var total = await met.CountAsync(cancellation);
        var inputs = await met.Take(all ? int.MaxValue : MaxListed).ToListAsync(cancellation);
        if (asJson)
        {
            await terminal.Output.WriteLineAsync(JsonSerializer.Serialize(
                new { Run = run.Id, Outcome = outcome, Total = total, Inputs = inputs.Select(InputJson.Of) }, RunJson.Options));
            return ExitCode.Fine;
        }

        var table = new Columns(" id", "reason", "file");
        foreach (var input in inputs)
        {
            table.Add(input.Id.ToString(CultureInfo.InvariantCulture), input.Reason ?? "", input.Origin);
        }

        await table.WriteAsync(terminal);
        var later = await archive.LaterRunAsync(run.Id, asked, cancellation);
        await terminal.Error.WriteLineAsync(
            $"{total.ToString("N0", CultureInfo.InvariantCulture)} {outcome} that no later run has met again{(later is { } last ? $"; the last one that has met such inputs is {last}" : "")}.");
        if (total > inputs.Count)
        {
            await terminal.Error.WriteLineAsync($"{total - inputs.Count} more are not listed; --all lists them.");
        }

        return ExitCode.Fine;
    }
}
