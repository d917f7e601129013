using System.Diagnostics;
using System.Text.RegularExpressions;

namespace NewsArchive.Benchmarks.Runs;

/// <summary>The site in a process of its own, on a free port of this machine.</summary>
internal sealed partial class ServedSite : IDisposable
{
    private readonly Process process;

    private ServedSite(Process process, Uri address) => (this.process, Address) = (process, address);

    /// <summary>Where it is read.</summary>
    public Uri Address { get; }

    /// <summary>Starts it over an archive and waits until it is there.</summary>
    /// <param name="program">Path of <c>newsarchive.dll</c>.</param>
    public static ServedSite Start(string program, string data)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [program, "serve", "--data", data, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("dotnet did not start.");
        while (process.StandardError.ReadLine() is { } line)
        {
            if (Reading().Match(line) is { Success: true } match)
            {
                _ = process.StandardError.BaseStream.CopyToAsync(Console.OpenStandardError()); // it must not wait for who hears its warnings
                return new ServedSite(process, new Uri(match.Groups[1].Value));
            }
        }

        throw new InvalidOperationException("The site did not start.");
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    [GeneratedRegex(@"reading at (http\S+)")]
    private static partial Regex Reading();
}
