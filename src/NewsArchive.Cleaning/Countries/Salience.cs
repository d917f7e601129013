using NewsArchive.Cleaning.Trees;

namespace NewsArchive.Cleaning.Countries;

/// <summary>How likely an article is about a country, by where and how often it names it.</summary>
/// <param name="model">Trained by <c>train country</c> of <c>tests/NewsArchive.Evaluation</c>.</param>
internal sealed class Salience(TreeModel<SalienceFeature> model)
{
    /// <summary>From this chance on there is a tag.</summary>
    public const double MinTag = 0.5;

    /// <summary>From this chance on the best country of an article without any is tagged as a mention.</summary>
    public const double MinTagAlone = 0.2;

    /// <summary>From this chance on the country is a subject; that of the best tag is one from <see cref="MinTag"/> on.</summary>
    public const double MinSubject = 0.7;

    // A list of fifty countries is about none of them, however often it is repeated.
    private const double MinShare = 0.02;

    // So many countries in rows, and nowhere else, are a menu.
    private const int MinMenu = 8;

    /// <summary>With the model of the product.</summary>
    public static Salience Default { get; } = new(TreeModel<SalienceFeature>.Load("salience-model.tsv"));

    /// <summary>The chances, from 0 to 1, that the article is about each of the countries it names.</summary>
    public double[] Chances(IReadOnlyList<Prominence> countries, ArticleShape article)
    {
        var rows = new float[countries.Count][];
        var numbers = new int[countries.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            (rows[i], numbers[i]) = (FeaturesOf(countries[i], article), i);
        }

        var chances = new double[rows.Length];
        model.Score(number => rows[number], numbers, chances);
        for (var i = 0; i < chances.Length; i++)
        {
            chances[i] = IsDrowned(countries[i], article) ? 0 : 1 / (1 + Math.Exp(-chances[i]));
        }

        return chances;
    }

    private static bool IsDrowned(Prominence country, ArticleShape article) =>
        country.Title <= 0 && !country.InDateline
        && (country.Total <= 0 || country.Total < MinShare * article.Total || (article.Countries >= MinMenu && country.Listed >= country.Total));

    /// <summary>The features of a country, by <see cref="SalienceFeature"/>.</summary>
    public static float[] FeaturesOf(Prominence country, ArticleShape article)
    {
        var total = country.Total;
        var texts = Math.Max(article.Texts, 1);
        var features = new float[TreeModel<SalienceFeature>.Columns];
        Set(SalienceFeature.Title, Math.Min(country.Title, 1));
        Set(SalienceFeature.AloneInTitle, country.Title > 0 && article.InTitle == 1 ? 1 : 0);
        Set(SalienceFeature.LeadForTitle, article.InTitle == 0 ? Math.Min(country.Lead, 1) : 0);
        Set(SalienceFeature.DatelineAlone, country.InDateline && total <= 0 ? 1 : 0);
        Set(SalienceFeature.DatelineAndText, country.InDateline && total > 0 ? 1 : 0);
        Set(SalienceFeature.MeetingPlace, country.IsMeetingPlace ? 1 : 0);
        Set(SalienceFeature.Lead, Math.Min(country.Lead, 1));
        Set(SalienceFeature.AgainInLead, Math.Clamp(country.Lead - 1, 0, 1));
        Set(SalienceFeature.Share, article.Total > 0 ? total / article.Total : 0);
        Set(SalienceFeature.Mentions, Math.Log(1 + total));
        Set(SalienceFeature.Spread, (double)country.Spread / texts);
        Set(SalienceFeature.Most, total > 0 && total >= article.Most ? 1 : 0);
        Set(SalienceFeature.ShareOfMost, article.Most > 0 ? total / article.Most : 0);
        Set(SalienceFeature.First, country.First == 0 ? 1 : 0);
        Set(SalienceFeature.Late, Math.Min((double)country.FirstText / texts, 1));
        Set(SalienceFeature.Countries, Math.Log(article.Countries));
        Set(SalienceFeature.Texts, Math.Log(texts));
        Set(SalienceFeature.Towns, total > 0 ? country.Towns / total : 0);
        Set(SalienceFeature.Listed, total > 0 ? country.Listed / total : 0);
        Set(SalienceFeature.Once, country.Mentions.Count == 1 ? 1 : 0);
        Set(SalienceFeature.Density, Math.Min(total / texts, 2));
        Set(SalienceFeature.Deputies, total > 0 ? country.Deputies / total : 0);
        Set(SalienceFeature.Only, article.Countries == 1 ? 1 : 0);
        return features;

        void Set(SalienceFeature feature, double value) => features[(int)feature] = (float)value;
    }
}
