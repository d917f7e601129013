using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Filters;

namespace NewsArchive.Web;

/// <summary>The only place that knows Serilog: a file a day in the data folder, warnings on the console.</summary>
internal static class Logs
{
    /// <summary>How many daily files are kept.</summary>
    public const int MaxFiles = 14;

    // Stack traces are for the file; a person at the console reads what happened.
    private const string ConsoleLine = "{Timestamp:HH:mm:ss} {Level:u3} {Message:j}{NewLine}";

    private const string FileLine =
        "{Timestamp:yyyy-MM-ddTHH:mm:ss.fffzzz} {Level:u3} {SourceContext} {Message:j} {Properties:j}{NewLine}{Exception}";

    /// <summary>Sends all logs of a host or verb to the data folder.</summary>
    /// <param name="logging">The logging of a host or verb.</param>
    /// <param name="folder">Where the files lie; exists.</param>
    /// <param name="name">
    /// How their names begin. Programs in two containers cannot take turns to write a line, so each kind has a file of its own.
    /// </param>
    public static void AddTo(ILoggingBuilder logging, string folder, string name = "newsarchive") =>
        logging.ClearProviders().AddSerilog(Create(folder, name), dispose: true);

    /// <summary>Sends the warnings of a verb without a data folder to the console, with their stack traces.</summary>
    public static void AddConsoleTo(ILoggingBuilder logging) => logging.ClearProviders().AddSerilog(
        new LoggerConfiguration()
            .WriteTo.Console(
                restrictedToMinimumLevel: LogEventLevel.Warning,
                outputTemplate: ConsoleLine + "{Exception}",
                formatProvider: CultureInfo.InvariantCulture,
                standardErrorFromLevel: LogEventLevel.Verbose)
            .CreateLogger(),
        dispose: true);

    private static Logger Create(string folder, string name) => new LoggerConfiguration()
        .Enrich.With<WithoutEventId>()
        .MinimumLevel.Information()
        .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
        // It warns that keys are not encrypted; whoever can read the data folder can read the archive anyway.
        .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
        .WriteTo.Sink(new LogFile(new LoggerConfiguration().WriteTo.File(
            Path.Combine(folder, $"{name}-.log"),
            outputTemplate: FileLine,
            formatProvider: CultureInfo.InvariantCulture,
            rollingInterval: RollingInterval.Day,
            retainedFileCountLimit: MaxFiles,
            shared: true).CreateLogger())) // several may run at the same time
        .WriteTo.Logger(console => console
            .Filter.ByExcluding(IsAboutStarting)
            .WriteTo.Console(
                restrictedToMinimumLevel: LogEventLevel.Warning,
                outputTemplate: ConsoleLine,
                formatProvider: CultureInfo.InvariantCulture,
                standardErrorFromLevel: LogEventLevel.Verbose))
        .CreateLogger();

    // Why the site does not start is said once, by the verb that starts it.
    private static bool IsAboutStarting(LogEvent logEvent) =>
        Matching.FromSource("Microsoft.Extensions.Hosting")(logEvent)
        || Matching.FromSource("Microsoft.AspNetCore.Server.Kestrel")(logEvent);

    // It is a number made from the name of the method, which the message tells better.
    private sealed class WithoutEventId : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) => logEvent.RemovePropertyIfPresent("EventId");
    }

    /// <summary>A file whose last lines may be lost on a full disk: Serilog forgives what cannot be written, but not on closing.</summary>
    private sealed class LogFile(Logger file) : ILogEventSink, IDisposable
    {
        public void Emit(LogEvent logEvent) => file.Write(logEvent);

        public void Dispose()
        {
            try
            {
                file.Dispose();
            }
            catch (IOException)
            {
                // The account of what was done is in the archive; whoever cannot go on without the disk says that it is full.
            }
        }
    }
}
