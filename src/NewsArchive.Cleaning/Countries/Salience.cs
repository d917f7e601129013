using System.Globalization;

namespace NewsArchive.Cleaning.Countries;

/// <summary>How likely an article is about a country, by where and how often it names it.</summary>
internal static class Salience
{
    /// <summary>From this chance on there is a tag.</summary>
    public const double MinTag = 0.5;

    /// <summary>From this chance on the best country of an article without any is tagged as a mention.</summary>
    public const double MinTagAlone = 0.2;

    /// <summary>From this chance on the country is a subject; that of the best tag is one from <see cref="MinTag"/> on.</summary>
    public const double MinSubject = 0.7;

    /// <summary>The features in their order; <c>salience.tsv</c> has a weight for each.</summary>
    public static readonly string[] FeatureNames =
    [
        "bias", "title", "alone in the title", "lead of a title without countries", "dateline alone", "dateline and text",
        "lead", "again in the lead", "share", "mentions", "spread", "named most", "share of the most named", "named first",
        "late", "many countries", "long", "towns", "listed", "once", "dense", "seats and leaders", "one in two paragraphs", "only country", "dateline of meetings",
    ];

    private static readonly double[] Weights = ReadWeights();

    /// <summary>The chance, from 0 to 1, that the article is about the country; 0 where only rows of names hold it.</summary>
    public static double Chance(Prominence country, ArticleShape article)
    {
        if (country.Total <= 0 && !country.InDateline)
        {
            return 0;
        }

        Span<double> features = stackalloc double[FeatureNames.Length];
        Features(country, article, features);
        var odds = 0.0;
        for (var i = 0; i < features.Length; i++)
        {
            odds += Weights[i] * features[i];
        }

        return 1 / (1 + Math.Exp(-odds));
    }

    /// <summary>Writes the features of a country.</summary>
    public static void Features(Prominence country, ArticleShape article, Span<double> features)
    {
        var total = country.Total;
        var share = article.Total > 0 ? total / article.Total : 0;
        var spread = (double)country.Spread / Math.Max(article.Texts, 1);
        features[0] = 1;
        features[1] = Math.Min(country.Title, 1);
        features[2] = country.Title > 0 && article.InTitle == 1 ? 1 : 0;
        features[3] = article.InTitle == 0 ? Math.Min(country.Lead, 1) : 0;
        features[4] = country.InDateline && total <= 0 ? 1 : 0;
        features[5] = country.InDateline && total > 0 ? 1 : 0;
        features[6] = Math.Min(country.Lead, 1);
        features[7] = Math.Clamp(country.Lead - 1, 0, 1);
        features[8] = share;
        features[9] = Math.Log(1 + total);
        features[10] = spread;
        features[11] = total > 0 && total >= article.Most ? 1 : 0;
        features[12] = article.Most > 0 ? total / article.Most : 0;
        features[13] = country.First == 0 ? 1 : 0;
        features[14] = Math.Min((double)country.FirstText / Math.Max(article.Texts, 1), 1);
        features[15] = Math.Log(article.Countries);
        features[16] = Math.Log(Math.Max(article.Texts, 1));
        features[17] = total > 0 ? country.Towns / total : 0;
        features[18] = Math.Log(1 + country.Listed);
        features[19] = country.Mentions.Count == 1 ? 1 : 0;
        features[20] = Math.Min(total / Math.Max(article.Texts, 1), 2);
        features[21] = total > 0 ? country.Deputies / total : 0;
        features[22] = spread >= 0.5 ? 1 : 0;
        features[23] = article.Countries == 1 ? 1 : 0;
        features[24] = country.IsMeetingPlace ? 1 : 0;
    }

    private static double[] ReadWeights()
    {
        var weights = new double[FeatureNames.Length];
        foreach (var fields in GazetteerReader.Rows("salience.tsv"))
        {
            weights[Array.IndexOf(FeatureNames, fields[0])] = double.Parse(fields[1], CultureInfo.InvariantCulture);
        }

        return weights;
    }
}
