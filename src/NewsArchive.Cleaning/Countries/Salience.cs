namespace NewsArchive.Cleaning.Countries;

/// <summary>How much an article is about a country.</summary>
internal static class Salience
{
    /// <summary>From here on a country plays a part.</summary>
    public const double MinTag = 2.8;

    /// <summary>From here on the article is about it; the country of the best tag is a subject from <see cref="MinTag"/> on.</summary>
    public const double MinSubject = 3.8;

    // Chosen by hand from a grid over both development sets (1,500 newswire and 229 Wikinews articles), among weights that are
    // equal there the ones with more share; so the figures of docs/countries.md are those of the sets it was chosen on.
    private const double TitleWeight = 1.0;
    private const double DatelineWeight = 3.0;
    private const double LeadWeight = 0.6;
    private const double AgainInLeadWeight = 1.4;
    private const double ShareWeight = 1.5;
    private const double CountWeight = 0.9;
    private const double SpreadWeight = 2.5;

    // A list of fifty countries in one paragraph is about none of them.
    private const double MinShare = 0.03;

    // A quiet report names its country once or twice in many paragraphs; what it names at all is then all there is.
    private const double MinShareAlone = 0.35;

    /// <summary>The share of all mentions that earns a tag where no country reaches <see cref="MinTag"/>.</summary>
    /// <param name="country">Where it is named.</param>
    /// <param name="all">The weighted mentions of all countries.</param>
    public static bool IsAlone(Prominence country, double all) => all > 0 && country.Total >= MinShareAlone * all;

    /// <summary>The score by title, dateline, lead, count, share and spread; 0 for what is drowned by other countries.</summary>
    /// <param name="country">Where it is named.</param>
    /// <param name="all">The weighted mentions of all countries.</param>
    /// <param name="texts">How many texts the article has, the title among them.</param>
    public static double Score(Prominence country, double all, int texts)
    {
        var share = all > 0 ? country.Total / all : 0;
        if (share < MinShare && country.Title <= 0 && !country.InDateline)
        {
            return 0;
        }

        return (TitleWeight * Math.Min(country.Title, 1))
            + (country.InDateline ? DatelineWeight : 0)
            + (LeadWeight * Math.Min(country.Lead, 1))
            + (AgainInLeadWeight * Math.Clamp(country.Lead - 1, 0, 1))
            + (ShareWeight * share)
            + (CountWeight * Math.Log(1 + country.Total))
            + (SpreadWeight * country.Spread / Math.Max(texts, 1));
    }
}
