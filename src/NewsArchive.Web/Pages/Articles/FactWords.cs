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

    /// <summary>Where a candidate comes from, in the same words.</summary>
    public static string Of(FactCandidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return Of(new Fact<string>(candidate.Value, candidate.Rule, candidate.Evidence));
    }

    /// <summary>What a fact is called on the page.</summary>
    public static string Name(FactName fact) => fact switch
    {
        FactName.Published => "Date",
        FactName.Modified => "Last change",
        FactName.LeadImage => "Picture",
        _ => fact.ToString(),
    };

    /// <summary>Where a rule looks; null for a rule without a phrase of its own.</summary>
    internal static string? Place(string rule) => rule switch
    {
        "headline" => "the headline",
        "ranked-title" => "a line that could be the headline",
        "title-element" => "the title of the browser window",
        "date-line" => "the date line",
        "time-element" => "a date marked on the page",
        "byline" => "the byline",
        "update-line" => "the line that tells of a change",
        "relative-date" => "a date that counts from the day of fetching",
        "bare-name" => "a name that stands alone near the story",
        "portrait" => "a portrait of the author",
        "author-link" => "a box or link about the author",
        "sign-off" => "the agency’s sign-off",
        "standfirst" => "the lines under the headline",
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
    internal static bool SpeaksForItself(string rule) => rule is "words" or "first-words" or "own-links" or "address" or "record";

    // What the dump says stands in quotation marks, or else behind a colon; the rest names elements of the page.
    private static string? Quote(string evidence)
    {
        var (from, to) = (evidence.IndexOf('“', StringComparison.Ordinal), evidence.LastIndexOf('”'));
        if (from >= 0)
        {
            // What had to be assumed stands in brackets behind the quotation.
            return to <= from || evidence.AsSpan(to + 1).StartsWith(" (") ? evidence[from..] : evidence[from..(to + 1)];
        }

        var colon = evidence.IndexOf(": ", StringComparison.Ordinal);
        return colon < 0 ? null : evidence[(colon + 2)..];
    }

    [GeneratedRegex("^line [0-9]+(?=: )", RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
