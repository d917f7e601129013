using System.Text.RegularExpressions;

namespace NewsArchive.Storage;

/// <summary>
/// What reasons have in common when they differ only in a place: “The gzip file is damaged after …”. It is what stands before
/// the place, so that all reasons of a kind lie side by side in an index. A text without a place is its own kind.
/// </summary>
public static partial class ReasonKind
{
    /// <summary>What reasons are counted as that a run or a list has beyond those it keeps apart.</summary>
    public const string Other = "other reasons";

    /// <summary>How many kinds the account of a run holds apart: damaged input must not make it as long as itself.</summary>
    public const int MaxOfRun = 200;

    private const char Place = '…';

    // Behind every other character, and the first one behind none.
    private const string Last = "\U0010FFFF";
    private const string First = "\u0001";

    /// <summary>The kind of a reason.</summary>
    public static string Of(string reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return Places().Match(reason) is { Success: true } place ? reason[..place.Index] + Place : reason;
    }

    /// <summary>What all reasons of a kind begin with; null where there is only one.</summary>
    public static string? PrefixOf(string kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return kind.EndsWith(Place) ? kind[..^1] : null;
    }

    /// <summary>The first text of a kind, and the one behind its last, in the order of the database.</summary>
    public static (string From, string To) RangeOf(string kind)
    {
        return PrefixOf(kind) is { } prefix ? (prefix, prefix + Last) : (kind, kind + First);
    }

    // Bytes, lines and numbers of records behind the word that says so; what stands in quotation marks; paths.
    [GeneratedRegex(@"(?<=\b(?:byte|bytes|line|after|record|row) )\d|(?<=“)|(?<=')/")]
    private static partial Regex Places();
}
