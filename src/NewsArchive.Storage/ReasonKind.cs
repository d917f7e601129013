using System.Text.RegularExpressions;

namespace NewsArchive.Storage;

/// <summary>
/// What reasons have in common when they differ only in a place: “The gzip file is damaged after … unpacked bytes.”
/// A text without a place is its own kind.
/// </summary>
public static partial class ReasonKind
{
    /// <summary>Stands for the place in a kind.</summary>
    public const string Place = "…";

    /// <summary>What reasons are counted as that a run has beyond <see cref="MaxOfRun"/>.</summary>
    public const string Other = "other reasons";

    /// <summary>How many kinds the account of a run holds apart: damaged input must not make it as long as itself.</summary>
    public const int MaxOfRun = 200;

    /// <summary>The kind of a reason.</summary>
    public static string Of(string reason) => Places().Replace(reason, Place);

    /// <summary>The pattern, for LIKE with a backslash, of all reasons of a kind.</summary>
    public static string PatternOf(string kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return Wild().Replace(kind, @"\$0").Replace(Place, "%", StringComparison.Ordinal);
    }

    // Bytes, lines and numbers of records behind the word that says so; what stands in quotation marks; paths.
    [GeneratedRegex(@"(?<=\b(?:byte|bytes|line|after|record|row) )\d+|(?<=“)[^”]*(?=”)|(?<=')/[^']*(?=')")]
    private static partial Regex Places();

    [GeneratedRegex(@"[\\%_]")]
    private static partial Regex Wild();
}
