using System.Globalization;
using System.Text.RegularExpressions;
using NewsArchive.Cleaning;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>
/// Reasons of verdicts in the reader's words. A ledger keeps the evidence as its rule found it; what speaks of elements and features of a page
/// is told here so that nobody needs to know what those are.
/// </summary>
public static partial class ReasonWords
{
    /// <summary>Why a block is what it is, e.g. <c>the page keeps it in a part that holds advertising (“div.ad”)</c>.</summary>
    public static string Of(LedgerLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var why = line.Verdict.Why;
        if (Container().Match(why) is { Success: true } part)
        {
            return $"the page keeps it in a part {Relative(part.Groups[2].Value)} (“{part.Groups[1].Value}”)";
        }

        return line.Rule switch
        {
            "main-text" when why.Contains(';', StringComparison.Ordinal) =>
                $"many signs together say that it is {(line.IsShown ? "a part" : "no part")} of the story; the strongest: {why.Replace(";", ",", StringComparison.Ordinal)}",
            "in-main-text" => "it stands in the part that the page marks as the article’s text",
            "outside-main-text" => "it stands outside the part that the page marks as the article’s text",
            "no-sentence" => Labels(why),
            "menu-list" => "short labels below one another, as in a menu: " + why,
            "link-list" => "mostly links, as in a menu: " + why,
            "prose" => "whole sentences: " + why,
            "template" => "the source repeats it: " + why,
            "told-text" => "the page’s description for machines gives it as the article’s text",
            "page-headline" when line.IsShown => "it is the title that the page gives itself",
            "dateline" => Moments().Replace(why, moment => Told(moment.Value)),
            _ => why.Replace(" is a set phrase of ", " is a usual phrase of ", StringComparison.Ordinal),
        };
    }

    // Such parts are told as “which holds …”; some say where they stand.
    private static string Relative(string meaning) => "that " + (meaning.StartsWith("which ", StringComparison.Ordinal)
        ? meaning["which ".Length..]
        : meaning.StartsWith("where ", StringComparison.Ordinal) ? "is " + meaning : "is for this: " + meaning);

    private static string Labels(string why) => why.StartsWith("a list", StringComparison.Ordinal) ? why
        : why == "a single word" ? "a label of a single word"
        : $"a label, not a sentence: {why.Split(',')[0]}";

    private static string Told(string moment) =>
        DateOnly.TryParseExact(moment[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Printed.Day(day) + (moment.Length > 10 ? $", {moment[11..].Replace("Z", " (UTC)", StringComparison.Ordinal)}" : "")
            : moment;

    [GeneratedRegex("^it stands in ([^ ,]+), (.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Container();

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}[^ ]*)?", RegexOptions.CultureInvariant)]
    private static partial Regex Moments();
}
