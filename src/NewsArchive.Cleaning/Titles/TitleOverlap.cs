using static NewsArchive.Cleaning.Titles.TitleFeature;

namespace NewsArchive.Cleaning.Titles;

/// <summary>Reads how much of a candidate the story says too.</summary>
internal static class TitleOverlap
{
    private const double Most = 0.6;
    private const double Many = 8;

    // A name that stands in more blocks than this, but not in the story, is the site's.
    private const int SiteLines = 5;

    /// <summary>Writes the strength of the evidence, from 0 to 1.</summary>
    public static void Read(TitlePage page, int i, int[] words, double[] strength)
    {
        var isShown = page.Ledger[i].IsShown;
        int all = 0, known = 0, inLead = 0, ofSite = 0;
        double rare = 0, rareKnown = 0;
        for (var n = 0; n < words.Length; n++)
        {
            var word = words[n];
            if (!page.Words.IsContent(word) || Array.IndexOf(words, word) < n)
            {
                continue;
            }

            // A candidate inside the story must be found in the rest of it, not in itself.
            var own = isShown ? words.Count(w => w == word) : 0;
            var rarity = 1.0 / (1 + page.Lines(word));
            all++;
            rare += rarity;
            if (page.InStory(word) > own)
            {
                known++;
                rareKnown += rarity;
                inLead += page.InLead(word) > own ? 1 : 0;
            }
            else
            {
                ofSite += page.Lines(word) > SiteLines ? 1 : 0;
            }
        }

        if (all == 0)
        {
            return;
        }

        // One more than there are: two of two words are less than eight of eight.
        var share = known / (all + 1.0);
        strength[(int)Known] = share;
        strength[(int)KnownInLead] = inLead / (all + 1.0);
        strength[(int)KnownWords] = Math.Min(1, known / Many);
        strength[(int)MostlyKnown] = share >= Most ? 1 : 0;
        strength[(int)AllKnown] = known == all && all >= 3 ? 1 : 0;
        strength[(int)NothingKnown] = known == 0 ? 1 : 0;
        strength[(int)RareKnown] = rareKnown / rare;
        strength[(int)SiteWords] = (double)ofSite / all;
    }
}
