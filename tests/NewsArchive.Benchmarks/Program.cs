using System.CommandLine;
using NewsArchive.Benchmarks.Commands;

namespace NewsArchive.Benchmarks;

/// <summary>How fast the program is, beside what limits it: a table of the verbs.</summary>
internal static class Program
{
    /// <summary>Runs a verb.</summary>
    /// <returns>0, or 1 when the words are wrong.</returns>
    public static int Main(string[] args) => new RootCommand("Measures the program beside the limits of the machine.")
    {
        IngestSpeed.Command(),
        IngestMemory.Command(),
        StoryCost.Command(),
        ReadersDuringIngest.Command(),
        SearchSpeed.Command(),
        ServePage.Command(),
        Generate.Command(),
    }.Parse(args).Invoke();
}
