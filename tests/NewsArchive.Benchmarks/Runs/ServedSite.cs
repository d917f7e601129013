using System.Diagnostics;
using System.Text.RegularExpressions;

namespace NewsArchive.Benchmarks.Runs;

/// <summary>A site in a process of its own, on a free port of this machine.</summary>
internal sealed partial class ServedSite : IDisposable
{
    private readonly Process process;

    private ServedSite(Process process, Uri address) => (this.process, Address) = (process, address);

    /// <summary>Where it is read.</summary>
    public Uri Address { get; }

    /// <summary>Its process.</summary>
    public int ProcessId => process.Id;

    /// <summary>Starts the site of an archive and waits until it is there.</summary>
    /// <param name="program">Path of <c>newsarchive.dll</c>.</param>
    /// <param name="core">The one core it may use, from 0; null for all.</param>
    public static ServedSite Start(string program, string data, int? core = null) =>
        Start([program, "serve", "--data", data, "--urls", "http://127.0.0.1:0"], core);

    /// <summary>Starts a program that says where it is reading, and waits until it does.</summary>
    /// <param name="command">What <c>dotnet</c> runs.</param>
    /// <param name="core">The one core it may use, from 0; null for all.</param>
    public static ServedSite Start(string[] command, int? core)
    {
        var process = Process.Start(Pinned(core, command))
            ?? throw new InvalidOperationException("dotnet did not start.");
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

    // taskset becomes the program, so that the process is the site's.
    private static ProcessStartInfo Pinned(int? core, string[] command) => new(
        core is null ? "dotnet" : "taskset",
        core is { } number ? ["-c", FormattableString.Invariant($"{number}"), "dotnet", .. command] : command)
    {
        RedirectStandardError = true,
    };

    [GeneratedRegex(@"reading at (http\S+)")]
    private static partial Regex Reading();
}
