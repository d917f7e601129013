using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace NewsArchive.Web.Commands;

/// <summary>Counts what the archive holds: the verb <c>stats</c>.</summary>
internal static class Stats
{
    /// <summary>The verb.</summary>
    public static Command Command(Option<string> data, Terminal terminal)
    {
        var json = CommonOptions.Json("Print one JSON object instead of a table.");
        var command = new Verb(
            "stats",
            "Count what the archive holds.",
            """
            newsarchive stats
            newsarchive stats --data /srv/archive --json
            """)
        {
            json,
        };
        command.SetAction((result, cancellation) => RunAsync(
            new DataFolder(result.GetRequiredValue(data)), result.GetValue(json), terminal, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        DataFolder data, bool asJson, Terminal terminal, CancellationToken cancellation)
    {
        var database = await data.OpenForReadingAsync(cancellation);
        var counts = await ArchiveCounts.ReadAsync(database, cancellation);
        if (asJson)
        {
            await terminal.Output.WriteLineAsync(JsonSerializer.Serialize(counts, JsonSerializerOptions.Web));
        }
        else
        {
            WriteTable(counts, data, terminal);
        }

        return ExitCode.Fine;
    }

    private static void WriteTable(ArchiveCounts counts, DataFolder data, Terminal terminal)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = false };
        table.AddColumns(new TableColumn("what"), new TableColumn("how many") { Alignment = Justify.Right });
        Row("articles", Number(counts.Articles));
        Row("without a date", Number(counts.Undated));
        Row("first day", Day(counts.FirstDay));
        Row("last day", Day(counts.LastDay));
        Row("sources", Number(counts.Sources));
        Row("countries", Number(counts.Countries));
        foreach (var (language, articles) in counts.Languages)
        {
            Row($"in {language}", Number(articles));
        }

        Row("dumps kept", Number(counts.Dumps));
        Row("inputs in quarantine", Number(counts.Quarantined));
        Row("database", $"{Number(counts.DatabaseBytes / 1024)} KB");

        terminal.Output.WriteLine(data.Path);
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Output) }).Write(table);

        void Row(string what, string value) => table.AddRow(new Text(what), new Text(value));
        static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
        static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "none";
    }
}
