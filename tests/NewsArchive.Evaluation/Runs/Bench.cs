using NewsArchive.Evaluation.Gold;

namespace NewsArchive.Evaluation.Runs;

/// <summary>The dumps of the benchmark, each with its gold.</summary>
internal static class Bench
{
    /// <summary>How its pages became text.</summary>
    public static IReadOnlyList<string> TextKinds { get; } = ["page", "mix", "lynx", "w3m", "chromium"];

    /// <summary>The pages themselves.</summary>
    public const string Html = "html";

    /// <summary>All kinds, in the order of the tables.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. TextKinds, Html];

    /// <summary>The dumps of one kind that count, by name.</summary>
    public static IEnumerable<LabelledDump> Dumps(SharedFolder shared, string kind, IReadOnlyDictionary<string, GoldPage> gold) =>
        Directory.EnumerateFiles(kind == Html ? Path.Combine(shared.Bench, Html) : Path.Combine(shared.Bench, "dumps", kind))
            .Order(StringComparer.Ordinal)
            .Select(path => (Path: path, Gold: gold.GetValueOrDefault(LabelledDump.IdOf(path))))
            .Where(dump => dump.Gold is not null)
            .Select(dump => new LabelledDump(kind, dump.Gold!, dump.Path));
}
