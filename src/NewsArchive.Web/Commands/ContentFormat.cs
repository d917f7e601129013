using System.CommandLine;
using NewsArchive.Ingestion.Dumps;

namespace NewsArchive.Web.Commands;

/// <summary>The option <c>--format</c>: what the given files are, where neither their content nor their names say so.</summary>
internal static class ContentFormat
{
    // Gzip, zip and tar tell themselves; what they hold is asked for.
    private static readonly Dictionary<string, ContentKind> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text"] = ContentKind.Text,
        ["html"] = ContentKind.Html,
        ["markdown"] = ContentKind.Markdown,
        ["mhtml"] = ContentKind.Mhtml,
        ["json"] = ContentKind.Json,
        ["table"] = ContentKind.Table,
        ["warc"] = ContentKind.Warc,
        ["arc"] = ContentKind.Arc,
    };

    /// <summary>The option.</summary>
    public static Option<string> Option() => new Option<string>("--format")
    {
        Description = $"What all files are, or hold where they are packed, whatever their names say: {string.Join(", ", Formats.Keys)}.",
        HelpName = "FORMAT",
    }.OrEnvironment("");

    /// <summary>The kind that was asked for; null when none was.</summary>
    /// <exception cref="CommandException">There is no format of that name.</exception>
    public static ContentKind? Parse(string? name) =>
        string.IsNullOrWhiteSpace(name) ? null
            : Formats.TryGetValue(name, out var kind) ? kind
            : throw new CommandException($"There is no format '{name}'; it is one of {string.Join(", ", Formats.Keys)}.", ExitCode.WrongUsage);
}
