using System.CommandLine;
using System.Text.RegularExpressions;
using NewsArchive.Storage;
using NewsArchive.Web.Pages.Articles;

namespace NewsArchive.Web.Commands;

/// <summary>An article that a command line names by its id or its address.</summary>
internal static partial class ArticleArgument
{
    /// <summary>The argument.</summary>
    public static Argument<string> Argument() => new("ARTICLE") { Description = "The article's id, or its address on the site." };

    /// <summary>The article, or the first one of its text where the dump of that id repeats another.</summary>
    /// <exception cref="CommandException">The archive has none.</exception>
    public static async Task<StoredArticle> FindAsync(ArchiveContext archive, string which, CancellationToken cancellation)
    {
        var id = IdIn(which);
        try
        {
            return await FindByIdAsync(archive, id, cancellation)
                ?? throw new CommandException(
                    $"The archive has no article {Terminal.Printable(which)}; give the twelve letters after /a/ in its address, or the address.", ExitCode.WrongUsage);
        }
        catch (DamagedLedgerException damage)
        {
            throw new CommandException($"{damage.Message} newsarchive reclean --article {id} --force does that.", ExitCode.Impossible, damage);
        }
    }

    /// <summary>The id that is named; the archive need not have an article of it.</summary>
    public static string IdIn(string which) =>
        (IdInAddress().Match(which) is { Success: true } address ? address.Groups["id"].Value : which.Trim()).ToLowerInvariant();

    private static async Task<StoredArticle?> FindByIdAsync(ArchiveContext archive, string id, CancellationToken cancellation)
    {
        if (await StoredArticle.FindAsync(archive, id, cancellation) is { } article)
        {
            return article;
        }

        return await StoredArticle.FindFirstAsync(archive, id, cancellation) is { } first ? await StoredArticle.FindAsync(archive, first.PublicId, cancellation) : null;
    }

    [GeneratedRegex("(?:^|/)a/(?<id>[^/.?#]+)")]
    private static partial Regex IdInAddress();
}
