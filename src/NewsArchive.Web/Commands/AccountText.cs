using System.Globalization;
using NewsArchive.Ingestion;
using NewsArchive.Storage;

namespace NewsArchive.Web.Commands;

/// <summary>The closing account of an ingest, for people.</summary>
internal static class AccountText
{
    private const int MaxReasons = 12;

    /// <summary>Writes the counts, their sum, the first quarantined inputs, and the reasons of others with an example each.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="all">Whether to write all reasons, not only the most frequent.</param>
    public static async Task WriteAsync(IngestAccount account, string folder, TextWriter output, bool all = false)
    {
        var (max, more) = (all ? int.MaxValue : MaxReasons, DataFolder.CommandLine($"runs {account.Run.Id} --all", folder));
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

        if (account.CopiesOfQuarantined > 0)
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"Of the duplicates, the same bytes as an input in quarantine: {account.CopiesOfQuarantined:N0}"));
        }

        if (account.Run.Quarantined > 0)
        {
            await WriteQuarantinedAsync(account, max, more, output);
        }

        if (account.ReasonsOf(InputOutcome.Ignored) is { Count: > 0 } ignored)
        {
            await output.WriteLineAsync("\nIgnored:");
            await WriteReasonsAsync(ignored, max, more, output);
            await output.WriteLineAsync($"Which they are: {DataFolder.CommandLine($"runs {account.Run.Id} --outcome ignored", folder)}");
        }

        Task WriteCountAsync(string name, int count) =>
            output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name,-12}{count,10:N0}"));
    }

    private static async Task WriteQuarantinedAsync(IngestAccount account, int max, string more, TextWriter output)
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
            await WriteReasonsAsync([.. account.ReasonsOf(InputOutcome.Quarantined).Where(reason => !told.Contains(reason.Reason))], max, more, output);
        }
    }

    // Each with a file to look at, whose reason is whole.
    private static async Task WriteReasonsAsync(IReadOnlyList<RunReasonRow> reasons, int max, string more, TextWriter output)
    {
        foreach (var reason in reasons.Take(max))
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{reason.Inputs,10:N0}  {Terminal.Printable(reason.ExampleReason ?? reason.Reason)}"));
            if (reason.Example is { } file)
            {
                await output.WriteLineAsync($"{"",12}{(reason.Inputs > 1 ? "e.g. " : "")}{Terminal.Printable(file)}");
            }
        }

        if (reasons.Count > max)
        {
            await output.WriteLineAsync($"  and {reasons.Count - max} more kinds: {more}");
        }
    }
}
