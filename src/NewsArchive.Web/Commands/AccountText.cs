using System.Globalization;
using NewsArchive.Ingestion;

namespace NewsArchive.Web.Commands;

/// <summary>The closing account of an ingest, for people.</summary>
internal static class AccountText
{
    private const int MaxIgnoredKinds = 12;

    /// <summary>Writes the counts, their sum, the first quarantined inputs and why others were ignored.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="all">Whether to write all reasons, not only the most frequent.</param>
    public static async Task WriteAsync(IngestAccount account, string folder, TextWriter output, bool all = false)
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

        if (account.CopiesOfQuarantined > 0)
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"Of the duplicates, the same bytes as an input in quarantine: {account.CopiesOfQuarantined:N0}"));
        }

        if (account.Run.Quarantined > 0)
        {
            await WriteQuarantinedAsync(account, output);
        }

        if (account.IgnoredKinds.Count > 0)
        {
            await WriteIgnoredAsync(account, all ? int.MaxValue : MaxIgnoredKinds, folder, output);
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
            await output.WriteLineAsync($"  and {account.Run.Quarantined - account.FirstQuarantined.Count} more");
        }
    }

    private static async Task WriteIgnoredAsync(IngestAccount account, int count, string folder, TextWriter output)
    {
        var kinds = account.IgnoredKinds;
        await output.WriteLineAsync("\nIgnored:");
        foreach (var kind in kinds.Take(count))
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{kind.Count,10:N0}  {Terminal.Printable(kind.Reason)}"));
        }

        if (kinds.Count > count)
        {
            await output.WriteLineAsync($"  and {kinds.Count - count} more kinds: {DataFolder.CommandLine($"runs {account.Run.Id} --all", folder)}");
        }

        await output.WriteLineAsync($"Which they are: {DataFolder.CommandLine($"runs {account.Run.Id} --outcome ignored", folder)}");
    }
}
