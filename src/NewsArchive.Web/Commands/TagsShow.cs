using System.CommandLine;
using System.Globalization;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Storage.Tagging;
using NewsArchive.Web.Pages.Articles;

namespace NewsArchive.Web.Commands;

/// <summary>Shows the country tags of an article: the verb <c>tags show</c>.</summary>
internal static class TagsShow
{
    /// <summary>The verb.</summary>
    public static Command Command(Option<string> data, Terminal terminal)
    {
        var which = ArticleArgument.Argument();
        var command = new Verb("show", "Show the country tags of an article, best first, and why it has them.", "newsarchive tags show 7d3k0q9v2m4x") { which };
        command.SetAction(async (result, cancellation) =>
        {
            var database = await new DataFolder(result.GetRequiredValue(data)).OpenForReadingAsync(cancellation);
            await using var archive = database.Open();
            await WriteAsync(await ArticleArgument.FindAsync(archive, result.GetRequiredValue(which), cancellation), terminal.Output);
            return ExitCode.Fine;
        });
        return command;
    }

    /// <summary>Writes the tags of an article, and what a curator took from it.</summary>
    public static async Task WriteAsync(StoredArticle stored, TextWriter output)
    {
        await output.WriteLineAsync($"{stored.Row.PublicId}  {Terminal.Printable(stored.Row.Title)}");
        foreach (var tag in stored.Article.Countries)
        {
            var correction = stored.Correction(tag.Country);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"  {tag.Country}  {(tag.IsSubject ? "subject" : "mention")}  {tag.Weight:0.00}  {CountryNames.EnglishName(tag.Country)}"));
            foreach (var line in correction is null ? tag.Evidence.Select(evidence => evidence.Sentence) : [TellOf(correction)])
            {
                await output.WriteLineAsync($"      {Terminal.Printable(line)}");
            }
        }

        foreach (var gone in stored.Corrections.Where(correction => correction.Decision == TagDecision.None))
        {
            await output.WriteLineAsync($"  {gone.Country}  no tag  {CountryNames.EnglishName(CountryCode.Parse(gone.Country, null))}");
            await output.WriteLineAsync($"      {Terminal.Printable(TellOf(gone))}");
        }
    }

    private static string TellOf(TagCorrectionRow correction) => string.Create(
        CultureInfo.InvariantCulture,
        $"set by {correction.DecidedBy ?? "a curator"} on {correction.DecidedUtc:yyyy-MM-dd}{(correction.Note is null ? "" : ": " + correction.Note)}");
}
