using System.Globalization;
using System.Text;

namespace NewsArchive.Benchmarks.Corpus;

/// <summary>An article as it looks when a whole page is copied as text: with menus, counters, teasers and a foot.</summary>
internal static class TextDump
{
    /// <summary>How long the paragraphs of a dump of 4 KB are: the rest is what stands around them.</summary>
    public const int BodyChars = 2700;

    /// <summary>Writes the dump.</summary>
    public static string Of(Story story)
    {
        var chance = new Chance(story.Number);
        var prose = new Prose(chance);
        var text = new StringBuilder(5000);
        text.Append(story.Source).Append("\nSkip to content\nHome\n");
        foreach (var section in WordLists.Of("section"))
        {
            text.Append(section).Append('\n');
        }

        text.Append("Search\nSubscribe\nLog in\n\n").Append(story.Section).Append("\n\n").Append(story.Title).Append("\n\nBy ")
            .Append(story.Author).Append('\n').Append(story.PublishedUtc.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture))
            .Append("\n\nShare on Facebook\nShare on Twitter\n").Append(chance.Below(400)).Append(" comments\n\n");
        for (var at = 0; at < story.Paragraphs.Count; at++)
        {
            text.Append(story.Paragraphs[at]).Append("\n\n");
            if (at == 2)
            {
                text.Append("Read more: ").Append(prose.Headline()).Append("\n\nAdvertisement\n\n");
            }
        }

        text.Append("Related stories\n");
        for (var teaser = 0; teaser < 4; teaser++)
        {
            text.Append("• ").Append(prose.Headline()).Append('\n');
        }

        return text.Append("\nMost read\n1. ").Append(prose.Headline()).Append("\n2. ").Append(prose.Headline())
            .Append("\n\nAbout us\nContact\nPrivacy policy\nTerms of use\n© ").Append(story.PublishedUtc.Year).Append(' ').Append(story.Source)
            .Append(". All rights reserved.\n").ToString();
    }
}
