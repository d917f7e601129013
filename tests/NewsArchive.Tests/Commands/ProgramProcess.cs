using System.Diagnostics;
using System.Text;

namespace NewsArchive.Tests.Commands;

/// <summary>A verb in a process of its own, so that it can be stopped or killed as the system does it.</summary>
internal sealed class ProgramProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly StringBuilder said = new();
    private readonly Task heard;

    private ProgramProcess(Process process)
    {
        this.process = process;
        heard = Task.WhenAll(HearAsync(process.StandardOutput), HearAsync(process.StandardError));
    }

    /// <summary>What it has written to standard output and standard error so far.</summary>
    public string Said
    {
        get
        {
            lock (said)
            {
                return said.ToString();
            }
        }
    }

    /// <summary>Whether it is gone.</summary>
    public bool HasEnded => process.HasExited;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static ProgramProcess Start(params string[] args) => StartUnder([], args);

    /// <summary>Starts it as the last words of another command, which sets limits for it.</summary>
    public static ProgramProcess StartUnder(string[] command, params string[] args)
    {
        string[] words = [.. command, "dotnet", Path.Combine(AppContext.BaseDirectory, "newsarchive.dll"), .. args];
        return new(Process.Start(new ProcessStartInfo(words[0], words[1..]) { RedirectStandardOutput = true, RedirectStandardError = true })!);
    }

    /// <summary>Waits until it has said something.</summary>
    public async Task HearAsync(string words)
    {
        for (var waited = Stopwatch.StartNew(); !Said.Contains(words, StringComparison.Ordinal);)
        {
            Assert.True(waited.Elapsed < Patience && !heard.IsCompleted, $"It never said '{words}', but:\n{Said}");
            await Task.Delay(20, Cancellation);
        }
    }

    /// <summary>Sends a signal such as <c>INT</c>.</summary>
    public async Task SignalAsync(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{process.Id}"]);
        await kill.WaitForExitAsync(Cancellation);
    }

    /// <summary>Kills it as <c>kill -9</c> does, and waits until it is gone.</summary>
    /// <returns>False when it had ended before.</returns>
    public async Task<bool> KillAsync()
    {
        var isKilled = !process.HasExited;
        process.Kill();
        await ExitAsync();
        return isKilled && process.ExitCode == 128 + 9;
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> ExitAsync()
    {
        await process.WaitForExitAsync(Cancellation).WaitAsync(Patience, Cancellation);
        await heard;
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

    private async Task HearAsync(StreamReader words)
    {
        while (await words.ReadLineAsync(CancellationToken.None) is { } line)
        {
            lock (said)
            {
                said.Append(line).Append('\n');
            }
        }
    }
}
