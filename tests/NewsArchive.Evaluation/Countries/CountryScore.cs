namespace NewsArchive.Evaluation.Countries;

/// <summary>How well the tags of some articles fit what people gave them; counted as by the scorer of the development sets.</summary>
/// <param name="Articles">How many.</param>
/// <param name="Right">Tags that are required.</param>
/// <param name="Wrong">Tags that are neither required nor allowed.</param>
/// <param name="Missed">Required countries without a tag.</param>
/// <param name="First">Share of the articles with a required country whose first tag is one.</param>
/// <param name="Main">Share of the articles with a main country whose first tag it is; null where no article has one.</param>
/// <param name="Exact">Share of the articles with nothing wrong and nothing missed.</param>
internal sealed record CountryScore(int Articles, int Right, int Wrong, int Missed, double First, double? Main, double Exact)
{
    /// <summary>Of all tags, how many are required.</summary>
    public double Precision => Right + Wrong == 0 ? 1 : (double)Right / (Right + Wrong);

    /// <summary>Of all required countries, how many are tagged.</summary>
    public double Recall => Right + Missed == 0 ? 1 : (double)Right / (Right + Missed);

    /// <summary>Micro F1.</summary>
    public double F1 => Right + Wrong + Missed == 0 ? 1 : 2.0 * Right / ((2 * Right) + Wrong + Missed);

    /// <summary>Scores tagged articles.</summary>
    public static CountryScore Of(IReadOnlyCollection<TaggedDocument> tagged)
    {
        var first = tagged.Where(article => article.Document.Required.Count > 0).ToList();
        var main = tagged.Where(article => article.Document.Main is not null).ToList();
        return new CountryScore(
            tagged.Count,
            tagged.Sum(article => article.Right.Count()),
            tagged.Sum(article => article.Wrong.Count()),
            tagged.Sum(article => article.Missed.Count()),
            first.Count == 0 ? 1 : first.Average(article => article.Tags.Count > 0 && article.Document.Required.Contains(article.Tags[0]) ? 1.0 : 0),
            main.Count == 0 ? null : main.Average(article => article.Tags.Count > 0 && article.Tags[0] == article.Document.Main ? 1.0 : 0),
            tagged.Count == 0 ? 1 : tagged.Average(article => article.Wrong.Any() || article.Missed.Any() ? 0.0 : 1));
    }
}
