using System.CommandLine;
using System.Net.Sockets;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using NewsArchive.Ingestion;
using NewsArchive.Ingestion.Dumps;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;
using NewsArchive.Storage.Vocabulary;

namespace NewsArchive.Web.Commands;

/// <summary>Shows the archive in the browser: the verb <c>serve</c>, also what happens without a verb.</summary>
public static partial class Serve
{
    /// <summary>The command without a verb.</summary>
    internal static RootCommand Root(Option<string> data, Terminal terminal) => WithOptions(
        new RootCommand(
            """
            Turns a folder of raw, noisy article dumps into a clean news archive to browse, search and cite.

            Without a verb the archive is served at http://localhost:5080; the default data folder starts with samples.

            Examples:
              newsarchive
              newsarchive ingest ~/dumps --data ~/archive
              newsarchive serve --data ~/archive --urls http://*:8080
            """)
        {
            data,
        },
        data,
        terminal);

    /// <summary>The verb.</summary>
    internal static Command Command(Option<string> data, Terminal terminal) => WithOptions(
        new Verb(
            "serve",
            "Serve the archive in the browser until Ctrl-C. This is also what happens without a verb.",
            """
            newsarchive serve
            newsarchive serve --data /srv/archive --urls "http://127.0.0.1:8080"
            newsarchive serve --no-samples
            """),
        data,
        terminal);

    /// <summary>Opens the archive and makes the site of it; the caller starts it.</summary>
    /// <exception cref="CommandException">The data folder or its database cannot be used.</exception>
    public static Task<WebApplication> BuildAsync(ServeOptions options, CancellationToken cancellation) => BuildAsync(options, _ => { }, cancellation);

    /// <summary>The same, told.</summary>
    /// <param name="tell">Gets a sentence now and then, where opening the archive takes long.</param>
    /// <exception cref="CommandException">The data folder or its database cannot be used.</exception>
    public static async Task<WebApplication> BuildAsync(ServeOptions options, Action<string> tell, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);

        var (database, refusal) = await options.Data.OpenForReadersAsync(tell, cancellation);

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // Not the entry assembly's name: under test that is the test host, without pages and static files.
            ApplicationName = typeof(Serve).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
        });
        builder.WebHost.UseUrls(options.Urls);
        builder.WebHost.UseStaticWebAssets(); // else only Development has them: Production answers 200 without a body
        var keys = builder.Services.AddDataProtection().SetApplicationName("newsarchive");
        if (refusal == null)
        {
            Logs.AddTo(builder.Logging, options.Data.Logs);
            keys.PersistKeysToFileSystem(new DirectoryInfo(options.Data.Keys));
        }
        else
        {
            Logs.AddConsoleTo(builder.Logging);
            keys.UseEphemeralDataProtectionProvider();
        }

        AddArchive(builder.Services, database, isPooled: refusal == null);
        builder.Services.AddSingleton(new SearchEngines(options.IsIndexed));
        Site.AddServices(builder.Services);

        var app = builder.Build();
        Site.Map(app);
        if (refusal != null)
        {
            LogOnlyReading(app.Logger, refusal);
        }

        return app;
    }

    // An archive that may only be read here may be written elsewhere: each request looks anew how it can be opened.
    private static void AddArchive(IServiceCollection services, ArchiveDatabase database, bool isPooled)
    {
        services.AddSingleton(database);
        var contexts = new PooledDbContextFactory<ArchiveContext>(database.Options());
        services.AddScoped(_ => isPooled ? contexts.CreateDbContext() : database.AsItIs().Open());
        services.AddSingleton(_ => new SearchIndex(database, isPooled));
        services.AddSingleton(provider => new KeptPages(
            isPooled ? new DataVersion(database) : null, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(_ => new ArchiveWords(database, isPooled));
        services.AddSingleton<IArchiveWords>(provider => provider.GetRequiredService<ArchiveWords>());
        services.AddSingleton<ListLookup>();
        services.AddScoped<ArticleSearch>();
        services.AddScoped<ArchiveSuggestions>();
        services.AddScoped<Spelling>();
    }

    private static T WithOptions<T>(T command, Option<string> data, Terminal terminal)
        where T : Command
    {
        var urls = new Option<string>("--urls")
        {
            Description = "Addresses to listen on, separated by semicolons.",
            HelpName = "URLS",
        }.OrEnvironment(ServeOptions.DefaultUrls);
        urls.Validators.Add(result =>
        {
            if (ListeningAddresses.FindProblem(result.GetValueOrDefault<string>()) is { } problem)
            {
                result.AddError(problem);
            }
        });
        var noSamples = new Option<bool>("--no-samples")
        {
            Description = "Start empty. Samples are only taken in where no data folder was chosen.",
        }.OrEnvironment(false);

        var indexing = new Option<bool>("--indexing")
        {
            Description = "Invite search engines to read the site and to tell of it.",
        }.OrEnvironment(false);

        command.Add(urls);
        command.Add(noSamples);
        command.Add(indexing);
        command.SetAction((result, cancellation) => RunAsync(
            new ServeOptions(new DataFolder(result.GetRequiredValue(data)), result.GetRequiredValue(urls), result.GetValue(indexing)),
            withSamples: !result.Has(data) && !result.GetValue(noSamples),
            terminal,
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        ServeOptions options, bool withSamples, Terminal terminal, CancellationToken cancellation)
    {
        if (withSamples && Samples.FindFolder() is { } samples)
        {
            await TakeInSamplesAsync(samples, options.Data, terminal, cancellation);
        }

        await using var app = await BuildAsync(options, terminal.Error.WriteLine, cancellation);
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (Exception problem) when (problem is IOException or SocketException)
        {
            throw new CommandException(
                $"Cannot listen on {options.Urls}: {problem.Message}", ExitCode.Impossible, problem);
        }

        await terminal.Error.WriteLineAsync(
            $"NewsArchive is reading at {string.Join(" and ", app.Urls)} (data in {options.Data.Path}; Ctrl-C stops it)");
        await WarmUpAsync(app, cancellation);
        await app.WaitForShutdownAsync(cancellation);
        return ExitCode.Fine;
    }

    // Whoever asks first would wait for it. What cannot be read now is told to whoever asks.
    private static async Task WarmUpAsync(WebApplication app, CancellationToken cancellation)
    {
        try
        {
            await app.Services.GetRequiredService<ArchiveWords>().WarmUpAsync(cancellation);
            await app.Services.GetRequiredService<SearchIndex>().WarmUpAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            // It is being stopped.
        }
        catch (SqliteException problem)
        {
            LogNotWarm(app.Logger, problem);
        }
    }

    // Every start looks at them again: new ones are taken in, known ones cost a hash each. Readers do not wait for an
    // ingest or a re-cleaning that has the turn: the next start looks then.
    private static async Task TakeInSamplesAsync(
        string samples, DataFolder data, Terminal terminal, CancellationToken cancellation)
    {
        var (database, refusal) = await data.OpenForReadersAsync(terminal.Error.WriteLine, cancellation);
        using var turn = refusal == null ? database.TryTakeTurn() : null;
        if (turn == null)
        {
            return;
        }

        using var logs = LoggerFactory.Create(logging => Logs.AddTo(logging, data.Logs));
        var run = new IngestRun(database, new IngestOptions(), logs.CreateLogger<IngestRun>(), TimeProvider.System);
        var account = await Ingest.RunAsync(database, run, [.. InputFinder.Find([samples])], [samples], terminal, cancellation);
        cancellation.ThrowIfCancellationRequested();
        var (added, quarantined) = (account.Run.Added, account.Run.Quarantined);
        if (added + quarantined > 0)
        {
            var articles = added == 1 ? "article" : "articles";
            var held = quarantined == 0 ? "" : $", {quarantined} {(quarantined == 1 ? "dump" : "dumps")} quarantined";
            await terminal.Error.WriteLineAsync(
                $"{added} sample {articles} added{held}; --no-samples starts without them.");
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Refusal} The site shows what is there; logs go to the console alone, and readers' settings last until it ends")]
    private static partial void LogOnlyReading(ILogger logger, string refusal);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The archive could not be read into memory at the start; the first search tries again")]
    private static partial void LogNotWarm(ILogger logger, Exception problem);
}
