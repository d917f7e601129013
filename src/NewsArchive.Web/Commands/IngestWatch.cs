using NewsArchive.Ingestion;
using NewsArchive.Ingestion.Dumps;
using NewsArchive.Ingestion.Watching;
using NewsArchive.Storage;

namespace NewsArchive.Web.Commands;

/// <summary>Looks at watched paths again and again and takes what is complete; each round that finds something is a run of its own.</summary>
/// <param name="run">What takes the inputs in.</param>
internal sealed partial class IngestWatch(
    ArchiveDatabase database, DataFolder data, IngestRun run, ILogger<IngestWatch> logger, TimeProvider time, Terminal terminal)
{
    // Looking at 100,000 files takes about a second: the share of a core that this may cost is bounded, whatever the folder.
    private const int PausesPerLook = 20;

    private const int MaxNamed = 3;
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);

    // A look at a network drive that is dead never ends; the health check of a container is to notice.
    private static readonly TimeSpan LongestLook = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan HeartbeatPause = TimeSpan.FromSeconds(30);

    private readonly HashSet<string> away = new(StringComparer.Ordinal);
    private long? lookBegan;

    /// <summary>Goes on until cancelled; the round at hand then writes what it has cleaned.</summary>
    /// <exception cref="CommandException">The archive cannot be written any more.</exception>
    public async Task RunAsync(IReadOnlyList<WatchedPath> paths, bool asJson, CancellationToken cancellation)
    {
        await terminal.Error.WriteLineAsync($"Watching {string.Join(" and ", paths.Select(path => path.Path))}; Ctrl-C ends it.");
        await using var heart = time.CreateTimer(_ => Beat(), state: null, TimeSpan.Zero, HeartbeatPause);
        try
        {
            while (!cancellation.IsCancellationRequested)
            {
                var started = time.GetTimestamp();
                lookBegan = started;

                // On a thread of its own: a dead network drive blocks and cannot be called off.
                var found = await Task.Run(() => Look(paths), CancellationToken.None).WaitAsync(cancellation);
                lookBegan = null;
                var looked = time.GetElapsedTime(started);
                Tell(paths);
                if (found.Count > 0)
                {
                    await TakeAsync(found, [.. paths.Select(path => path.Path)], asJson, cancellation);
                }

                var pause = looked * PausesPerLook;
                await Task.Delay(pause > ShortestPause ? pause : ShortestPause, time, cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // How a watch ends.
        }
    }

    private static List<Input> Look(IReadOnlyList<WatchedPath> paths) =>
        [.. paths.SelectMany(path => path.FindComplete()).DistinctBy(input => input.Path)];

    private async Task TakeAsync(List<Input> inputs, string[] asked, bool asJson, CancellationToken cancellation)
    {
        using var turn = await data.TakeTurnAsync(database, terminal, cancellation);
        var account = await Ingest.RunAsync(database, run, inputs, asked, terminal, cancellation);
        if (!asJson)
        {
            await terminal.Output.WriteLineAsync($"{RunText.Moment(account.Run.StartedUtc)} (UTC), run {account.Run.Id}: {Named(inputs)}");
        }

        await Ingest.WriteAccountAsync(account, data, asJson, terminal);
    }

    private static string Named(List<Input> inputs)
    {
        var names = string.Join(", ", inputs.Take(MaxNamed).Select(input => Terminal.Printable(input.Name)));
        return inputs.Count > MaxNamed ? $"{names} and {inputs.Count - MaxNamed} more" : names;
    }

    private void Beat()
    {
        if (lookBegan is { } began && time.GetElapsedTime(began) > LongestLook)
        {
            return;
        }

        try
        {
            File.WriteAllBytes(data.Heartbeat, []);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            // An old heartbeat says it.
        }
    }

    private void Tell(IReadOnlyList<WatchedPath> paths)
    {
        foreach (var path in paths)
        {
            if (path.IsAway && away.Add(path.Path))
            {
                terminal.Error.WriteLine($"{path.Path} is not there, or cannot be listed; waiting for it.");
                LogAway(path.Path);
            }
            else if (!path.IsAway && away.Remove(path.Path))
            {
                terminal.Error.WriteLine($"{path.Path} is there.");
                LogBack(path.Path);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Path} is not there, or cannot be listed; waiting for it")]
    private partial void LogAway(string path);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Path} is there")]
    private partial void LogBack(string path);
}
