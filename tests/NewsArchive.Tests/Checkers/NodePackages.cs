using System.Diagnostics;

namespace NewsArchive.Tests.Checkers;

/// <summary>The programs of <c>package.json</c> beside this file, which <c>npm ci</c> installs there; tests skip where it did not.</summary>
internal static class NodePackages
{
    private static readonly string Folder = Path.Combine(Shared.Repository, "tests", "NewsArchive.Tests", "Checkers", "node_modules");

    /// <summary>A file of a package; skips the test where the package is not installed.</summary>
    public static string File(params string[] path)
    {
        var file = Path.Combine([Folder, .. path]);
        var isThere = System.IO.File.Exists(file);
        Assert.SkipUnless(isThere || Shared.RequireAll, $"{path[0]} is not installed; `npm ci` in tests/NewsArchive.Tests/Checkers does it");
        Assert.True(isThere, $"{file} is missing and {Shared.RequireAllVariable} is set");
        return file;
    }

    /// <summary>Runs a program and returns what it printed.</summary>
    public static async Task<(int Code, string Printed)> RunAsync(string program, params string[] arguments)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var node = Process.Start(new ProcessStartInfo("node", [program, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        node.StandardInput.Close();
        try
        {
            var (printed, problems) = (node.StandardOutput.ReadToEndAsync(cancellation), node.StandardError.ReadToEndAsync(cancellation));
            await node.WaitForExitAsync(cancellation);
            return (node.ExitCode, await printed is { Length: > 0 } output ? output : await problems);
        }
        finally
        {
            if (!node.HasExited)
            {
                node.Kill(entireProcessTree: true);
            }
        }
    }
}
