using System.CommandLine;
using NewsArchive.Benchmarks.Limits;

namespace NewsArchive.Benchmarks.Commands;

/// <summary>Serves the page that a site is compared with: the verb <c>page</c>, which <c>search</c> starts.</summary>
internal static class ServePage
{
    /// <summary>The verb.</summary>
    public static Command Command()
    {
        var command = new Command("page", "Serve a Razor page of 20 rows from memory.");
        command.SetAction(_ => MemoryPage.ServeAsync());
        return command;
    }
}
