using System.CommandLine;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Storage;
using NewsArchive.Storage.Tagging;

namespace NewsArchive.Web.Commands;

/// <summary>Corrects the country tags of an article: the verbs <c>tags add</c>, <c>tags remove</c> and <c>tags reset</c>.</summary>
internal static class TagsChange
{
    private const int MaxNoteChars = 500;

    /// <summary>The verb that gives a tag.</summary>
    public static Command Add(Option<string> data, Terminal terminal)
    {
        var mention = new Option<bool>("--mention") { Description = "The article only names the country; without it, the article is about it." };
        var command = Decision(
            "add",
            "Say that an article is about a country, or names it.",
            """
            newsarchive tags add 7d3k0q9v2m4x PE
            newsarchive tags add 7d3k0q9v2m4x "South Korea" --mention --note "host of the summit" --by Ada
            """,
            result => result.GetValue(mention) ? TagDecision.Mention : TagDecision.Subject,
            data,
            terminal);
        command.Add(mention);
        return command;
    }

    /// <summary>The verb that takes a tag.</summary>
    public static Command Remove(Option<string> data, Terminal terminal) => Decision(
        "remove",
        "Say that an article has nothing to do with a country.",
        """newsarchive tags remove 7d3k0q9v2m4x GE --note "Georgia the state" """.TrimEnd(),
        _ => TagDecision.None,
        data,
        terminal);

    /// <summary>The verb that takes a correction back.</summary>
    public static Command Reset(Option<string> data, Terminal terminal)
    {
        var (article, country) = (ArticleArgument.Argument(), Country());
        country.Arity = ArgumentArity.ZeroOrOne;
        var command = new Verb(
            "reset",
            "Take corrections back: the article has the tags again that the tagger found.",
            """
            newsarchive tags reset 7d3k0q9v2m4x
            newsarchive tags reset 7d3k0q9v2m4x GE
            """)
        {
            article,
            country,
        };
        command.SetAction((result, cancellation) =>
        {
            var code = result.GetValue(country) is { } name ? CodeOf(name) : (CountryCode?)null;
            return ChangeAsync(
                result.GetRequiredValue(data), result.GetRequiredValue(article), (writer, id) => writer.ResetAsync(id, code?.ToString(), cancellation), terminal, cancellation, isTakingBack: true);
        });
        return command;
    }

    private static Verb Decision(
        string name, string description, string examples, Func<ParseResult, TagDecision> decide, Option<string> data, Terminal terminal)
    {
        var (article, country) = (ArticleArgument.Argument(), Country());
        var note = new Option<string?>("--note") { Description = "Why, a sentence for readers.", HelpName = "TEXT" };
        var by = new Option<string?>("--by") { Description = "Who decides.", HelpName = "NAME" };
        var command = new Verb(name, description, examples) { article, country, note, by };
        command.SetAction((result, cancellation) =>
        {
            var (code, decidedBy, why) = (CodeOf(result.GetRequiredValue(country)), Text(by, result), Text(note, result));
            return ChangeAsync(
                result.GetRequiredValue(data),
                result.GetRequiredValue(article),
                (writer, id) => writer.DecideAsync(
                    new TagCorrectionRow
                    {
                        PublicId = id,
                        Country = code.ToString(),
                        Decision = decide(result),
                        DecidedUtc = TimeProvider.System.GetUtcNow().UtcDateTime,
                        DecidedBy = decidedBy,
                        Note = why,
                    },
                    cancellation),
                terminal,
                cancellation);
        });
        return command;
    }

    private static Argument<string> Country() => new("COUNTRY") { Description = "A code such as PE, or a name in any language." };

    private static CountryCode CodeOf(string name) => CountryNames.TryFind(name, out var code) ? code : throw new CommandException(
        $"There is no country {Terminal.Printable(name)}; give a code such as PE, or a name in any language.", ExitCode.WrongUsage);

    private static string? Text(Option<string?> option, ParseResult result)
    {
        var text = result.GetValue(option)?.Trim();
        return text?.Length > MaxNoteChars ? throw new CommandException($"{option.Name} has room for {MaxNoteChars} characters.", ExitCode.WrongUsage)
            : string.IsNullOrEmpty(text) ? null
            : text;
    }

    private static async Task<int> ChangeAsync(
        string folder, string which, Func<TagWriter, string, Task> change, Terminal terminal, CancellationToken cancellation, bool isTakingBack = false)
    {
        var data = new DataFolder(folder);
        data.RequireArchive();
        var database = await data.OpenAsync(terminal.Error.WriteLine, cancellation);
        using var turn = await data.TakeTurnAsync(database, terminal, cancellation);
        await using var archive = database.Open();

        // An article that was withdrawn, or that repeats another by now, may come back, and what was decided with it.
        var named = ArticleArgument.IdIn(which);
        var isGone = isTakingBack && !await archive.Articles.AnyAsync(article => article.PublicId == named, cancellation)
            && await archive.TagCorrections.AnyAsync(correction => correction.PublicId == named, cancellation);
        var id = isGone ? named : (await ArticleArgument.FindAsync(archive, which, cancellation)).Row.PublicId;
        try
        {
            await using var writer = new TagWriter(database);
            await change(writer, id);
        }
        catch (DbException problem)
        {
            throw new CommandException(ArchiveUnavailableException.For(database.Path, problem).Message, ExitCode.Impossible, problem);
        }

        if (isGone)
        {
            await terminal.Output.WriteLineAsync($"{id}  The archive has no such article now; its corrections are taken back.");
            return ExitCode.Fine;
        }

        await TagsShow.WriteAsync(await ArticleArgument.FindAsync(archive, id, cancellation), terminal.Output);
        return ExitCode.Fine;
    }
}
