using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsArchive.Tests.Commands;

/// <summary>The program, started as a person starts it.</summary>
internal sealed partial class ServedProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly StringBuilder error = new();
    private readonly TaskCompletionSource<string> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServedProcess(Process process) => this.process = process;

    /// <summary>What it has written to standard error so far.</summary>
    public string Error
    {
        get
        {
            lock (error)
            {
                return error.ToString();
            }
        }
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static Task<ServedProcess> StartAsync(string folder, params string[] args) => StartAsync(folder, args, []);

    /// <summary>Starts it in a folder and waits until it says where it is reading.</summary>
    /// <exception cref="InvalidOperationException">It ended instead; the message has its words and exit code.</exception>
    public static Task<ServedProcess> StartAsync(
        string folder, string[] args, params (string Name, string Value)[] variables) => StartUnderAsync([], folder, args, variables);

    /// <summary>Starts it as the last words of another command, such as one that enters a disk.</summary>
    public static async Task<ServedProcess> StartUnderAsync(
        string[] command, string folder, string[] args, params (string Name, string Value)[] variables)
    {
        string[] words = [.. command, "dotnet", Path.Combine(AppContext.BaseDirectory, "newsarchive.dll"), .. args];
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        var program = new ServedProcess(Process.Start(start)!);
        program.process.ErrorDataReceived += (_, line) => program.Hear(line.Data);
        program.process.BeginErrorReadLine();
        program.process.BeginOutputReadLine();
        await program.address.Task.WaitAsync(TimeSpan.FromSeconds(60), Cancellation);
        return program;
    }

    /// <summary>Asks it for a page.</summary>
    public async Task<HttpResponseMessage> AskAsync(string path)
    {
        using var client = new HttpClient();
        return await client.GetAsync(new Uri(await address.Task + path), Cancellation);
    }

    /// <summary>Asks it to end, as Ctrl-C does, and waits.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        await process.WaitForExitAsync(Cancellation).WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }

        process.Dispose();
    }

    [GeneratedRegex(@"reading at (http\S+)")]
    private static partial Regex Address();

    private void Hear(string? line)
    {
        if (line == null)
        {
            process.WaitForExit(TimeSpan.FromSeconds(10)); // its last words come a moment before its exit code
            address.TrySetException(new InvalidOperationException($"It ended with {process.ExitCode}: {Error}"));
            return;
        }

        lock (error)
        {
            error.AppendLine(line);
        }

        if (Address().Match(line) is { Success: true } match)
        {
            address.TrySetResult(match.Groups[1].Value);
        }
    }
}
