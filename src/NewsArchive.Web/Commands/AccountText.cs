using System.Globalization;
using NewsArchive.Ingestion;

namespace NewsArchive.Web.Commands;

/// <summary>The closing account of an ingest, for people.</summary>
internal static class AccountText
{
    private const int MaxIgnoredKinds = 12;

    /// <summary>Writes the counts, their sum, the first quarantined inputs and why others were ignored.</summary>
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

        if (account.IgnoredKinds.Count > 0)
        {
            await WriteIgnoredAsync(account.IgnoredKinds, output);
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

    private static async Task WriteIgnoredAsync(IReadOnlyList<IgnoredKind> kinds, TextWriter output)
    {
        await output.WriteLineAsync("\nIgnored:");
        foreach (var kind in kinds.Take(MaxIgnoredKinds))
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{kind.Count,10:N0}  {Terminal.Printable(kind.Reason)}"));
        }

        if (kinds.Count > MaxIgnoredKinds)
        {
            await output.WriteLineAsync($"  and {kinds.Count - MaxIgnoredKinds} more kinds");
        }
    }
}
