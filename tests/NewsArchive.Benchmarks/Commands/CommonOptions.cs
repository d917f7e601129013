using System.CommandLine;
using NewsArchive.Benchmarks.Runs;

namespace NewsArchive.Benchmarks.Commands;

/// <summary>Options that several verbs have.</summary>
internal static class CommonOptions
{
    /// <summary>The seed of what is generated.</summary>
    public static Option<int> Seed() => new("--seed") { Description = "Other seeds write other articles.", DefaultValueFactory = _ => 1 };

    /// <summary>The program that is measured.</summary>
    public static Option<string> Program() => new("--program")
    {
        Description = "newsarchive.dll of another build, such as a published one.",
        DefaultValueFactory = _ => IngestProgram.Built,
    };

    /// <summary>How many cores it may use.</summary>
    public static Option<int[]> Cores() => new("--cores")
    {
        Description = "How many cores the program may use, each measured in turn.",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [1, 2],
    };
}
