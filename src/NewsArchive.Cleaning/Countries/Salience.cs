namespace NewsArchive.Cleaning.Countries;

/// <summary>How much an article is about a country.</summary>
internal static class Salience
{
    /// <summary>From here on a country plays a part.</summary>
    public const double MinTag = 1;

    /// <summary>From here on the article is about it.</summary>
    public const double MinSubject = 2;

    /// <summary>The score by title, dateline, lead, share and spread.</summary>
    /// <param name="country">Where it is named.</param>
    /// <param name="all">The weighted mentions of all countries.</param>
    /// <param name="spread">The number of texts that name the most widely named country.</param>
    /// <param name="countries">How many countries are named at all.</param>
    public static double Score(Prominence country, double all, int spread, int countries)
    {
        var share = all > 0 ? country.Total / all : 0;
        return Math.Min(country.Title, 1) * 1.5
            + (country.InDateline ? 1 : 0)
            + Math.Min(country.Lead, 1.5) * 0.7
            + share * 2.5;
    }
}
