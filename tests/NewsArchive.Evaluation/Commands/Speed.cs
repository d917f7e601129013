using System.CommandLine;
using NewsArchive.Evaluation.Gold;
using NewsArchive.Evaluation.Runs;
using NewsArchive.Evaluation.Tables;

namespace NewsArchive.Evaluation.Commands;

/// <summary>How fast one core cleans when it is warm: the verb <c>speed</c>.</summary>
internal static class Speed
{
    /// <summary>The verb.</summary>
    public static Command Command()
    {
        var command = new Command("speed", "Measure dumps and megabytes a second of processor time, on one thread, warm.");
        command.SetAction(_ => CommonOptions.WithShared(shared =>
        {
            Write(shared, GoldFile.Read(Path.Combine(shared.Bench, "gold.jsonl")), Console.Out);
            return 0;
        }));
        return command;
    }

    /// <summary>Measures, writes the table and returns the figures.</summary>
    public static IReadOnlyList<Figure> Write(SharedFolder shared, IReadOnlyDictionary<string, GoldPage> gold, TextWriter output)
    {
        List<Throughput> measured =
        [
            Throughput.Measure("text", [.. Bench.Dumps(shared, "page", gold)]),
            Throughput.Measure(Bench.Html, [.. Bench.Dumps(shared, Bench.Html, gold).Where(dump => Group.IsNews(dump.Gold))]),
        ];
        new Table(
            ["kind", "dumps", "MB", "dumps/s", "MB/s"],
            [.. measured.Select(speed => (IReadOnlyList<string>)
            [
                speed.Kind, Table.Cell(speed.Dumps), One(speed.Bytes / 1e6), One(speed.DumpsPerSecond), One(speed.MegabytesPerSecond),
            ])]).Write(output, "Speed of one core, warm, in processor time");
        return [.. measured.Select(speed => new Figure($"speed {speed.Kind} dumps/s", speed.DumpsPerSecond))];
    }

    private static string One(double value) => FormattableString.Invariant($"{value:0.0}");
}
