using System.Globalization;
using NewsArchive.Ingestion;
using NewsArchive.Storage;

namespace NewsArchive.Web.Commands;

/// <summary>The closing account of an ingest, for people.</summary>
internal static class AccountText
{
    private const int MaxReasons = 12;

    /// <summary>Writes the counts, their sum, the first quarantined inputs, and the reasons of others with an example each.</summary>
    public static async Task WriteAsync(IngestAccount account, TextWriter output)
    {
        await WriteCountAsync("added", account.Run.Added);
        await WriteCountAsync("unchanged", account.Run.Unchanged);
        await WriteCountAsync("duplicate", account.Run.Duplicate);
        await WriteCountAsync("quarantined", account.Run.Quarantined);
        await WriteCountAsync("ignored", account.Run.Ignored);
        await WriteCountAsync("inputs", account.Run.Inputs);
        await output.WriteLineAsync($"in {Rates.Describe(account.Run.Inputs, account.Bytes, account.Elapsed)}");

        if (account.Left > 0)
        {
            await output.WriteLineAsync(
                $"Interrupted: {account.Left} files are left; the same command goes on with them.");
        }

        if (account.StillQuarantined > 0)
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"Still in quarantine among the unchanged: {account.StillQuarantined:N0}"));
        }

        if (account.Run.Quarantined > 0)
        {
            await WriteQuarantinedAsync(account, output);
        }

        if (account.ReasonsOf(InputOutcome.Ignored) is { Count: > 0 } ignored)
        {
            await output.WriteLineAsync("\nIgnored:");
            await WriteReasonsAsync(ignored, output);
        }

        Task WriteCountAsync(string name, int count) =>
            output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name,-12}{count,10:N0}"));
    }

    private static async Task WriteQuarantinedAsync(IngestAccount account, TextWriter output)
    {
        await output.WriteLineAsync("\nIn quarantine:");
        foreach (var input in account.FirstQuarantined)
        {
            await output.WriteLineAsync($"  {Terminal.Printable(input.Path)}\n    {Terminal.Printable(input.Reason)}");
        }

        if (account.Run.Quarantined > account.FirstQuarantined.Count)
        {
            var told = account.FirstQuarantined.Select(input => ReasonKind.Of(input.Reason)).ToHashSet();
            await output.WriteLineAsync($"  and {account.Run.Quarantined - account.FirstQuarantined.Count} more");
            await WriteReasonsAsync([.. account.ReasonsOf(InputOutcome.Quarantined).Where(reason => !told.Contains(reason.Reason))], output);
        }
    }

    // Each with a file to look at, whose reason is whole.
    private static async Task WriteReasonsAsync(IReadOnlyList<RunReasonRow> reasons, TextWriter output)
    {
        foreach (var reason in reasons.Take(MaxReasons))
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{reason.Inputs,10:N0}  {Terminal.Printable(reason.ExampleReason ?? reason.Reason)}"));
            if (reason.Example is { } file)
            {
                await output.WriteLineAsync($"{"",12}{(reason.Inputs > 1 ? "e.g. " : "")}{Terminal.Printable(file)}");
            }
        }

        if (reasons.Count > MaxReasons)
        {
            await output.WriteLineAsync($"  and {reasons.Count - MaxReasons} more kinds");
        }
    }
}
