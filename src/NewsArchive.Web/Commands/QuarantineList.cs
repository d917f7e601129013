using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Storage;

namespace NewsArchive.Web.Commands;

/// <summary>Lists the quarantine, newest first: the verb <c>quarantine list</c>.</summary>
internal static partial class QuarantineList
{
    private const int MaxListed = 100;

    /// <summary>The verb.</summary>
    public static Command Command(Option<string> data, Terminal terminal)
    {
        var reason = new Option<string?>("--reason") { Description = "Only inputs whose reason holds these words, in any case.", HelpName = "WORDS" };
        var run = new Option<int?>("--run") { Description = "Only inputs that this run was the last to meet.", HelpName = "RUN" };
        var path = new Option<string?>("--path") { Description = "Only this file with its records, or what lies below this folder; it need not exist any more.", HelpName = "PATH" };
        var all = CommonOptions.All($"List all of them, not only the first {MaxListed}.");
        var json = CommonOptions.Json("Print one JSON object, and nothing else, on standard output.");
        var command = new Verb(
            "list",
            "List the inputs in quarantine, newest first, and count their reasons.",
            """
            newsarchive quarantine list
            newsarchive quarantine list --reason "gzip" --run 12
            newsarchive quarantine list --path ~/dumps/2022 --all --json
            """)
        {
            reason,
            run,
            path,
            all,
            json,
        };
        command.SetAction(async (result, cancellation) =>
        {
            var database = await new DataFolder(result.GetRequiredValue(data)).OpenForReadingAsync(cancellation);
            await using var archive = database.Open();
            var held = archive.Inputs.InQuarantine(new QuarantineFilter(
                RunId: result.GetValue(run), Path: result.GetValue(path) is { Length: > 0 } place ? Path.GetFullPath(place) : null));
            if (result.GetValue(reason) is { Length: > 0 } words)
            {
                held = held.Where(input => EF.Functions.Like(input.Reason!, $"%{Wild().Replace(words, @"\$0")}%", @"\"));
            }

            await WriteAsync(held, result.GetValue(all), result.GetValue(json), terminal, cancellation);
            return ExitCode.Fine;
        });
        return command;
    }

    private static async Task WriteAsync(IQueryable<InputRow> held, bool all, bool asJson, Terminal terminal, CancellationToken cancellation)
    {
        var reasons = await held.CountReasonsAsync(cancellation);
        var total = reasons.Sum(reason => reason.Inputs);
        var inputs = await held.NewestFirst(null).Take(all ? int.MaxValue : MaxListed).ToListAsync(cancellation);
        if (asJson)
        {
            await terminal.Output.WriteLineAsync(JsonSerializer.Serialize(
                new { Total = total, Reasons = reasons.Select(r => new { Reason = r.Kind, r.Inputs }), Inputs = inputs.Select(InputJson.Of) },
                RunJson.Options));
            return;
        }

        var table = new Columns(" id", " run", "reason", "file");
        foreach (var input in inputs)
        {
            table.Add(Number(input.Id), Number(input.RunId), input.Reason ?? "", input.Origin);
        }

        await table.WriteAsync(terminal);
        await terminal.Error.WriteLineAsync(total == 0 ? "Nothing of that is in quarantine." : $"{Printed(total)} in quarantine:");
        foreach (var reason in reasons.Take(MaxListed))
        {
            await terminal.Error.WriteLineAsync($"{Printed(reason.Inputs),10}  {Terminal.Printable(reason.Kind)}");
        }

        if (total > inputs.Count)
        {
            await terminal.Error.WriteLineAsync($"{Printed(total - inputs.Count)} older ones are not listed; --all lists them.");
        }
    }

    // What LIKE takes for any character.
    [GeneratedRegex(@"[\\%_]")]
    private static partial Regex Wild();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Printed(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
