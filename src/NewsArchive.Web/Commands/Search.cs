using System.CommandLine;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using NewsArchive.Storage.Search;
using NewsArchive.Storage.Vocabulary;
using NewsArchive.Web.Pages;
using NewsArchive.Web.Pages.Search;

namespace NewsArchive.Web.Commands;

/// <summary>Searches the archive in the language of the search page: the verb <c>search</c>.</summary>
internal static class Search
{
    private const int MaxHits = 1_000;

    /// <summary>The verb.</summary>
    public static Command Command(Option<string> data, Terminal terminal)
    {
        var words = Words();
        var limit = new Option<int>("--limit") { Description = $"Most articles to show, 1 to {MaxHits}.", HelpName = "N", DefaultValueFactory = _ => Paging.PageSize };
        var json = CommonOptions.Json("Print one JSON object, and nothing else, on standard output.");
        Option<string?>[] parameters =
        [
            Parameter("country", "CODE", "Only articles tagged with this country: its two-letter code, or a name in any language."),
            Parameter("source", "HOST", "Only articles from this source."),
            Parameter("from", "DAY", "Only articles of this day or later: 2022-01-22, 2022-01 or 2022."),
            Parameter("to", "DAY", "Only articles of this day or earlier."),
            Parameter("lang", "CODE", "Only articles in this language: its two-letter code."),
            Parameter("sort", "ORDER", "newest, oldest or relevance."),
            Parameter("before", "POSITION", "Go on after this position, which the end of a list names."),
        ];
        var command = new Verb(
            "search",
            "Search the archive, with the language of its search page.",
            """
            newsarchive search grain exports
            newsarchive search '"black sea" grain OR wheat -russia' --from 2022 --limit 50
            newsarchive search 'title:ferry country:"south africa"' --sort relevance
            newsarchive search --source harbour-courier.example --sort oldest --json
            """)
        {
            words,
            limit,
            json,
        };
        Array.ForEach(parameters, command.Add);
        limit.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var count) && count is < 1 or > MaxHits)
            {
                result.AddError($"--limit is 1 to {MaxHits}.");
            }
        });
        command.SetAction((result, cancellation) => RunAsync(
            new DataFolder(result.GetRequiredValue(data)),
            Read(result.GetValue(words) ?? [], parameters.Select(option => (option.Name[2..], result.GetValue(option)))),
            result.GetValue(limit),
            result.GetValue(json),
            terminal,
            cancellation));
        return command;
    }

    private static Argument<string[]> Words()
    {
        var words = new Argument<string[]>("QUERY") { Description = "What to search for; quoted for the shell, if it has quotes of its own.", Arity = ArgumentArity.ZeroOrMore };
        words.Validators.Add(result =>
        {
            // One dash excludes a word.
            foreach (var unknown in result.Tokens.Select(token => token.Value).Where(word => word.StartsWith("--", StringComparison.Ordinal)))
            {
                result.AddError($"Unknown option '{unknown}'.");
            }
        });
        return words;
    }

    private static Option<string?> Parameter(string name, string value, string description) => new("--" + name) { Description = description, HelpName = value };

    /// <exception cref="CommandException">An option makes no sense.</exception>
    private static ListRequest Read(string[] words, IEnumerable<(string Name, string? Value)> options)
    {
        // What came after "--" was marked as a path.
        var text = string.Join(' ', words.Select(word => word.StartsWith("./-", StringComparison.Ordinal) ? word[2..] : word));
        var parameters = options.Append((Name: "q", Value: text)).Where(option => option.Value != null).Select(option => KeyValuePair.Create(option.Name, option.Value!));
        var list = ListReader.ReadSearch(new QueryCollection(QueryHelpers.ParseQuery(new QueryBuilder(parameters).ToString())));
        if (list.Ignored.Count > 0)
        {
            throw new CommandException(string.Join('\n', list.Ignored).Replace(ListReader.WasIgnored, ": ", StringComparison.Ordinal), ExitCode.WrongUsage);
        }

        return string.IsNullOrWhiteSpace(text) && !list.IsNarrowed
            ? throw new CommandException("Nothing to search for: give words, or a filter such as --source.", ExitCode.WrongUsage)
            : list;
    }

    private static async Task<int> RunAsync(DataFolder data, ListRequest list, int limit, bool asJson, Terminal terminal, CancellationToken cancellation)
    {
        var database = await data.OpenForReadingAsync(cancellation);
        await using var archive = database.Open();
        using var index = new SearchIndex(database);
        using var words = new ArchiveWords(database, isOneShot: true);
        var search = new ArticleSearch(archive, index, words);
        var found = await FoundPage.AskAsync(list, search, new Spelling(words), limit, cancellation);
        if (asJson)
        {
            await terminal.Output.WriteLineAsync(FoundJson.Print(found, origin: ""));
        }
        else
        {
            await SearchText.WriteAsync(found, terminal);
        }

        return ExitCode.Fine;
    }
}
