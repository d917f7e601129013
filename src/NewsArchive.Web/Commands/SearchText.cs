using System.Globalization;
using NewsArchive.Storage.Search;
using NewsArchive.Web.Pages;
using NewsArchive.Web.Pages.Search;
using Spectre.Console;

namespace NewsArchive.Web.Commands;

/// <summary>What a search found, for people: four lines an article; how it was understood on standard error.</summary>
internal static class SearchText
{
    /// <summary>Writes it.</summary>
    public static async Task WriteAsync(FoundPage found, Terminal terminal)
    {
        foreach (var sentence in found.List.Ignored)
        {
            await terminal.Error.WriteLineAsync(Terminal.Printable(sentence));
        }

        await terminal.Error.WriteLineAsync(Terminal.Printable(Sum(found)));
        foreach (var hit in found.Page.Hits)
        {
            Write(hit, found.AddressOf(hit.Article), terminal);
        }

        if (found.Page.IsCutShort)
        {
            await terminal.Error.WriteLineAsync("The search takes long, so it was stopped on its way.");
        }

        if (found.Page.Next is { } next)
        {
            await terminal.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"--before {next} shows those that follow."));
        }

        if (found.Meant is { Text: { } meant })
        {
            await terminal.Error.WriteLineAsync($"Did you mean: {Terminal.Printable(meant)}");
        }

        foreach (var relaxed in found.Relaxed)
        {
            await terminal.Error.WriteLineAsync($"Without {Terminal.Printable(relaxed.Part.Label)}: {Printed.Total(relaxed.Found)}");
        }
    }

    private static string Sum(FoundPage found)
    {
        var articles = Printed.Total(found.Facets);
        return found.Query.Understood.Length > 0 ? $"{articles}; understood as {found.Query.Understood}" : articles;
    }

    private static void Write(SearchHit hit, string address, Terminal terminal)
    {
        var article = hit.Article;
        string?[] facts = [article.PublishedOn is { } day ? Printed.Day(day) : "undated", article.Source, article.Author];
        terminal.Output.WriteLine();
        Write(hit.Title, terminal);
        terminal.Output.WriteLine("  " + Terminal.Printable(string.Join(", ", facts.Where(fact => fact != null))));
        terminal.Output.WriteLine("  " + Terminal.Printable(address));
        Write(hit.Snippet, terminal, indent: 2);
    }

    // The found words stand out where somebody reads them and the terminal can show it.
    private static void Write(IReadOnlyList<TextRun> runs, Terminal terminal, int indent = 0)
    {
        if (!terminal.IsRead)
        {
            terminal.Output.WriteLine(new string(' ', indent) + string.Concat(runs.Select(run => Terminal.Printable(run.Text))));
            return;
        }

        var line = new Paragraph();
        foreach (var run in runs)
        {
            line.Append(Terminal.Printable(run.Text), run.IsHit ? new Style(decoration: Decoration.Bold) : Style.Plain);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Output) });
        console.Write(new Padder(line, new Padding(indent, 0, 0, 0)));
    }
}
