using System.CommandLine;
using NewsArchive.Evaluation.Gold;

namespace NewsArchive.Evaluation.Commands;

/// <summary>What several verbs share.</summary>
internal static class CommonOptions
{
    /// <summary>How many dumps are cleaned at once.</summary>
    public static Option<int> Threads() => new("--threads")
    {
        Description = "How many dumps are cleaned at once.",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    /// <summary>A choice among texts, all when it is not given.</summary>
    public static Option<string[]> Choice(string name, string description, params string[] defaults) => new(name)
    {
        Description = description,
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => defaults,
    };

    /// <summary>Runs with the labelled dumps beside the repository.</summary>
    /// <returns>The exit code.</returns>
    public static int WithShared(Func<SharedFolder, int> run) => With(
        SharedFolder.BesideRepository, Environment.GetEnvironmentVariable(SharedFolder.RequireAllVariable) == "1", Console.Out, run);

    /// <summary>Runs with a folder; where it is absent that is said, and a failure only if everything must run.</summary>
    /// <returns>The exit code.</returns>
    public static int With(SharedFolder shared, bool requiresAll, TextWriter output, Func<SharedFolder, int> run)
    {
        if (shared.Exists)
        {
            return run(shared);
        }

        output.WriteLine($"Nothing to evaluate on: {shared.Bench} is not there.");
        return requiresAll ? 1 : 0;
    }
}
