using NewsArchive.Cleaning.Countries;

namespace NewsArchive.Cleaning;

/// <summary>The one way from an article to its country tags, whether it was just cleaned or lies in an archive.</summary>
public static class ArticleTags
{
    /// <summary>What today's tagger finds in an article.</summary>
    public static IReadOnlyList<CountryTag> Of(Article article) => CountryTagger.Tag(InputOf(article));

    /// <summary>What the tagger gets to know of an article.</summary>
    public static CountryInput InputOf(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new CountryInput(
            article.Title.Value,
            [.. article.Body.Select(line => line.Block.Text)],
            Section: article.Section?.Value,
            Language: article.Language?.Value,
            Date: article.Published?.Value.Day,
            Source: article.Source?.Value);
    }
}
