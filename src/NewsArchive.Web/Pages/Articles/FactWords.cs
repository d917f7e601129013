using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using NewsArchive.Cleaning.Facts;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>Where a fact comes from, in the reader's words.</summary>
public static partial class FactWords
{
    /// <summary>E.g. <c>the date line, line 203: “Sugar Mizzy January 22, 2022”</c>; null for no fact.</summary>
    [return: NotNullIfNotNull(nameof(fact))]
    public static string? Of<T>(Fact<T>? fact)
    {
        if (fact == null || SpeaksForItself(fact.Rule))
        {
            return fact?.Evidence;
        }

        var line = Line().Match(fact.Evidence);
        var place = Place(fact.Rule) ?? (fact.Rule.Length > 0 ? "the " + fact.Rule.Replace('-', ' ') : "the dump");
        return place + (line.Success ? ", " + line.Value : "") + (Quote(fact.Evidence) is { } quote ? ": " + quote : "");
    }

    /// <summary>Where a rule looks; null for a rule without a phrase of its own.</summary>
    internal static string? Place(string rule) => rule switch
    {
        "headline" => "the headline",
        "title-element" => "the title of the browser window",
        "date-line" => "the date line",
        "time-element" => "a date marked on the page",
        "byline" => "the byline",
        "host-line" => "a line with the site’s address",
        "source-label" => "the line that names the source",
        "publisher-name" => "the name that the page repeats",
        "publisher-host" => "the host that spells the publisher's name",
        "canonical" => "the address the page gives itself",
        "section-label" => "the label before the headline",
        "section-line" => "the section line",
        "html-lang" => "the language the page declares",
        "json-ld" => "the page’s description for search engines",
        "open-graph" => "the page’s description for social networks",
        "meta" => "the page’s description of itself",
        _ => null,
    };

    /// <summary>Whether the evidence of a rule is words for readers already.</summary>
    internal static bool SpeaksForItself(string rule) => rule is "words" or "first-words" or "own-links" or "address";

    // What the dump says stands in quotation marks, or else behind a colon; the rest names elements of the page.
    private static string? Quote(string evidence)
    {
        var (from, to) = (evidence.IndexOf('“', StringComparison.Ordinal), evidence.LastIndexOf('”'));
        if (from >= 0)
        {
            return to > from ? evidence[from..(to + 1)] : evidence[from..];
        }

        var colon = evidence.IndexOf(": ", StringComparison.Ordinal);
        return colon < 0 ? null : evidence[(colon + 2)..];
    }

    [GeneratedRegex("^line [0-9]+(?=: )", RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
