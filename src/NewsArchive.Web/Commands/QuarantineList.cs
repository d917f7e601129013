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
        var superseded = new Option<bool>("--superseded") { Description = "What has left the quarantine, since its file was read again and holds other inputs now." };
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
            superseded,
            all,
            json,
        };
        command.SetAction(async (result, cancellation) =>
        {
            var database = await new DataFolder(result.GetRequiredValue(data)).OpenForReadingAsync(cancellation);
            await using var archive = database.Open();
            var filter = new QuarantineFilter(
                RunId: result.GetValue(run),
                Path: result.GetValue(path) is { Length: > 0 } place ? Path.GetFullPath(place) : null,
                HasLeft: result.GetValue(superseded));
            var words = result.GetValue(reason);
            var held = Matching(archive.Inputs.InQuarantine(filter), words);
            if (result.GetValue(json))
            {
                await WriteJsonAsync(held, result.GetValue(all), terminal, cancellation);
                return ExitCode.Fine;
            }

            await WriteAsync(held, filter, isWhole: filter == new QuarantineFilter() && string.IsNullOrEmpty(words), result.GetValue(all), terminal, cancellation);
            if (!filter.HasLeft && await Matching(archive.Inputs.InQuarantine(filter with { HasLeft = true }), words).CountAsync(cancellation) is > 0 and var left)
            {
                await terminal.Error.WriteLineAsync($"{Printed(left)} left it, since their files were read again and hold other inputs now; --superseded lists them.");
            }

            return ExitCode.Fine;
        });
        return command;
    }

    private static IQueryable<InputRow> Matching(IQueryable<InputRow> held, string? words) => string.IsNullOrEmpty(words)
        ? held
        : held.Where(input => EF.Functions.Like(input.Reason!, $"%{Wild().Replace(words, @"\$0")}%", @"\"));

    private static async Task WriteJsonAsync(IQueryable<InputRow> held, bool all, Terminal terminal, CancellationToken cancellation)
    {
        var (reasons, inputs) = await ReadAsync(held, all, cancellation);
        await terminal.Output.WriteLineAsync(JsonSerializer.Serialize(
            new { Total = reasons.Sum(r => r.Inputs), Reasons = reasons.Select(r => new { Reason = r.Kind, r.Inputs }), Inputs = inputs.Select(InputJson.Of) },
            RunJson.Options));
    }

    private static async Task WriteAsync(
        IQueryable<InputRow> held, QuarantineFilter filter, bool isWhole, bool all, Terminal terminal, CancellationToken cancellation)
    {
        var (reasons, inputs) = await ReadAsync(held, all, cancellation);
        var total = reasons.Sum(reason => reason.Inputs);
        var table = new Columns(" id", " run", "reason", "file");
        foreach (var input in inputs)
        {
            table.Add(Number(input.Id), Number(input.RunId), input.Reason ?? "", input.Origin);
        }

        await table.WriteAsync(terminal);
        await terminal.Error.WriteLineAsync((total, filter.HasLeft) switch
        {
            (0, true) => "Nothing like that has left the quarantine.",
            (0, false) => isWhole ? "The quarantine is empty." : "Nothing like that is in quarantine.",
            (_, true) => $"{Printed(total)} left the quarantine, since their files were read again and hold other inputs now:",
            _ => $"{Printed(total)} in quarantine:",
        });
        foreach (var reason in reasons.Take(MaxListed))
        {
            await terminal.Error.WriteLineAsync($"{Printed(reason.Inputs),10}  {Terminal.Printable(reason.Kind)}");
        }

        if (total > inputs.Count)
        {
            await terminal.Error.WriteLineAsync($"{Printed(total - inputs.Count)} older ones are not listed; --all lists them.");
        }
    }

    private static async Task<(IReadOnlyList<ReasonCount> Reasons, List<InputRow> Inputs)> ReadAsync(
        IQueryable<InputRow> held, bool all, CancellationToken cancellation) =>
        (await held.CountReasonsAsync(cancellation), await held.NewestFirst(null).Take(all ? int.MaxValue : MaxListed).ToListAsync(cancellation));

    // What LIKE takes for any character.
    [GeneratedRegex(@"[\\%_]")]
    private static partial Regex Wild();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Printed(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
