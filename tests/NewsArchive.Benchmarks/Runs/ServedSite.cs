using System.Diagnostics;
using System.Text.RegularExpressions;

namespace NewsArchive.Benchmarks.Runs;

/// <summary>A site in a process of its own, on a free port of this machine.</summary>
internal sealed partial class ServedSite : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan MostRest = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    // Of a core, in percent: less is the clock of a server that does nothing.
    private const double Idle = 2;
    private const int IdleGlances = 3;

    private readonly Process process;
    private readonly bool endsWithInput;

    private ServedSite(Process process, Uri address, IReadOnlyList<string> told, bool endsWithInput) =>
        (this.process, Address, Told, this.endsWithInput) = (process, address, told, endsWithInput);

    /// <summary>Where it is read.</summary>
    public Uri Address { get; }

    /// <summary>What it told before it was there, a line each.</summary>
    public IReadOnlyList<string> Told { get; }

    /// <summary>Its process.</summary>
    public int ProcessId => process.Id;

    /// <summary>Starts the site of an archive and waits until it is there.</summary>
    /// <param name="program">Path of <c>newsarchive.dll</c>.</param>
    /// <param name="core">The one core it may use, from 0; null for all.</param>
    public static ServedSite Start(string program, string data, int? core = null) =>
        Start(["dotnet", program, "serve", "--data", data, "--urls", "http://127.0.0.1:0"], core);

    /// <summary>Starts a program that says where it is reading, and waits until it does.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="core">The one core it may use, from 0; null for all.</param>
    /// <param name="endsWithInput">Whether it ends by itself when its input does, and has others to end first.</param>
    public static ServedSite Start(string[] command, int? core, bool endsWithInput = false)
    {
        var process = Process.Start(Pinned(core, command))
            ?? throw new InvalidOperationException($"{command[0]} did not start.");
        var told = new List<string>();
        while (process.StandardError.ReadLine() is { } line)
        {
            if (Reading().Match(line) is { Success: true } match)
            {
                _ = process.StandardError.BaseStream.CopyToAsync(Console.OpenStandardError()); // it must not wait for who hears its warnings
                return new ServedSite(process, new Uri(match.Groups[1].Value), told, endsWithInput);
            }

            told.Add(line);
        }

        throw new InvalidOperationException($"{string.Join(' ', command)} did not start: {string.Join(' ', told.TakeLast(5))}");
    }

    /// <summary>Waits until it does nothing by itself any more: what is compiled and read in the background is ready then. Two minutes at most.</summary>
    public async Task RestAsync()
    {
        var began = Stopwatch.GetTimestamp();
        for (var idle = 0; idle < IdleGlances && Stopwatch.GetElapsedTime(began) < MostRest;)
        {
            var (before, from) = (ProcessCost.Milliseconds(ProcessId), Stopwatch.GetTimestamp());
            await Task.Delay(Glance);
            var share = 100 * (ProcessCost.Milliseconds(ProcessId) - before) / Stopwatch.GetElapsedTime(from).TotalMilliseconds;
            idle = share < Idle ? idle + 1 : 0;
        }
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        if (!endsWithInput || !process.WaitForExit(Patience))
        {
            process.Kill();
        }

        process.WaitForExit();
        process.Dispose();
    }

    // taskset becomes the program, so that the process is the site's.
    private static ProcessStartInfo Pinned(int? core, string[] command) => new(
        core is null ? command[0] : "taskset",
        core is { } number ? ["-c", FormattableString.Invariant($"{number}"), .. command] : command[1..])
    {
        RedirectStandardInput = true,
        RedirectStandardError = true,
    };

    [GeneratedRegex(@"reading at (http\S+)")]
    private static partial Regex Reading();
}
