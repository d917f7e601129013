using System.Globalization;
using NewsArchive.Ingestion;
using Spectre.Console;

namespace NewsArchive.Web.Commands;

/// <summary>Shows how an ingest or a re-cleaning goes: a bar to somebody who watches, a line now and then to a file.</summary>
internal static class RunDisplay
{
    /// <summary>Runs it and shows its progress.</summary>
    public static Task<T> ShowAsync<T>(Func<IProgress<IngestProgress>, Task<T>> run, Terminal terminal) =>
        terminal.IsInteractive
            ? ShowBarAsync(run, terminal.Error)
            : run(new ProgressLines(terminal.Error, TimeProvider.System));

    private static Task<T> ShowBarAsync<T>(Func<IProgress<IngestProgress>, Task<T>> run, TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        return console.Progress()
            .AutoClear(true)
            .Columns(
                new ProgressBarColumn(),
                new PercentageColumn(),
                new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(context => run(new ProgressBar(context.AddTask("looking for dumps").IsIndeterminate())));
    }

    private static string Describe(IngestProgress progress) => string.Create(
        CultureInfo.InvariantCulture,
        $"{progress.Done:N0}{(progress.Total is { } total ? $" of {total:N0}" : "")} inputs, {progress.PerSecond:N0}/s{TimeLeft(progress)}");

    private static string TimeLeft(IngestProgress progress)
    {
        if (progress.TimeLeft is not { } left || left <= TimeSpan.Zero)
        {
            return "";
        }

        var format = left.TotalHours < 1 ? @"m\:ss" : @"d\.hh\:mm\:ss";
        return $", {left.ToString(format, CultureInfo.InvariantCulture)} left";
    }

    private sealed class ProgressBar(ProgressTask task) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value)
        {
            task.IsIndeterminate = false;
            task.MaxValue = 1;
            task.Value = value.Share;
            task.Description = Describe(value);
        }
    }

    private sealed class ProgressLines(TextWriter output, TimeProvider time) : IProgress<IngestProgress>
    {
        private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

        private long lastLine = time.GetTimestamp();

        public void Report(IngestProgress value)
        {
            if (time.GetElapsedTime(lastLine) >= Pause)
            {
                lastLine = time.GetTimestamp();
                output.WriteLine(Describe(value));
            }
        }
    }
}
