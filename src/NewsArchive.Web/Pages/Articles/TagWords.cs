using NewsArchive.Cleaning.Countries;
using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>What a country tag says, in the reader's words, and the sentences that earned it.</summary>
public static class TagWords
{
    private const int MaxChars = 300;

    // The last letter of the scripts that part words by blanks and have no prefixes: Latin, Greek, Cyrillic.
    private const char LastParted = '\u052F';

    // Room before the name where a long sentence is cut.
    private const int LeadIn = 120;

    /// <summary>The name of a tag's sentences in the address of the article, e.g. <c>why-ua</c>.</summary>
    public static string Anchor(CountryTag tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return "why-" + tag.Country.ToString().ToLowerInvariant();
    }

    /// <summary>E.g. <c>main country</c>, <c>subject</c>, <c>mention</c>.</summary>
    /// <param name="tags">All tags of the article.</param>
    public static string Role(CountryTag tag, IReadOnlyList<CountryTag> tags)
    {
        ArgumentNullException.ThrowIfNull(tag);
        ArgumentNullException.ThrowIfNull(tags);
        return !tag.IsSubject ? "mention" : ReferenceEquals(tag, tags[0]) ? "main country" : "subject";
    }

    /// <summary>How much of what the article says of countries is of this one, e.g. <c>Most of the evidence</c>.</summary>
    public static string Weight(CountryTag tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return tag.Weight switch
        {
            >= 0.995 => "All of the evidence",
            >= 0.55 => "Most of the evidence",
            >= 0.45 => "Half of the evidence",
            >= 0.2 => "A good part of the evidence",
            _ => "Little of the evidence",
        };
    }

    /// <summary>The sentence in runs, the name a hit wherever it stands; of a long sentence the part around the name.</summary>
    public static IReadOnlyList<TextRun> Marked(CountryEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);

        var (text, name) = (evidence.Sentence, evidence.Name);
        var first = Find(text, name, 0);
        var start = text.Length <= MaxChars || first <= LeadIn ? 0 : text.IndexOf(' ', first - LeadIn, LeadIn) + 1;
        var shown = Printed.Cut(text[start..], Math.Max(MaxChars, first + name.Length - start));
        var runs = new List<TextRun>();
        if (start > 0)
        {
            runs.Add(new TextRun("… ", false));
        }

        var at = 0;
        while (Find(shown, name, at) is >= 0 and var next)
        {
            runs.AddRange([new TextRun(shown[at..next], false), new TextRun(shown[next..(next + name.Length)], true)]);
            at = next + name.Length;
        }

        runs.Add(new TextRun(shown[at..], false));
        return [.. runs.Where(run => run.Text.Length > 0)];
    }

    /// <summary>The paragraph of a sentence; null for one of the title, or of what a page had no room for.</summary>
    public static string? Paragraph(CountryEvidence evidence, IReadOnlyList<Passage> passages)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(passages);
        return passages.FirstOrDefault(passage => passage.Lines.Any(line => line.Contains(evidence.Sentence, StringComparison.Ordinal)))?.Anchor;
    }

    // A name that is short stands inside other words: US in USED.
    private static int Find(string text, string name, int start)
    {
        for (var at = start; name.Length > 0 && (at = text.IndexOf(name, at, StringComparison.Ordinal)) >= 0; at++)
        {
            var end = at + name.Length;
            if (!(at > 0 && GoesOn(text[at - 1], name[0])) && !(end < text.Length && GoesOn(name[^1], text[end])))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool GoesOn(char one, char next) => one <= LastParted && next <= LastParted && char.IsLetterOrDigit(one) && char.IsLetterOrDigit(next);
}
