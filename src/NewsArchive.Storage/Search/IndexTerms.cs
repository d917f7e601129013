using NewsArchive.Cleaning;

namespace NewsArchive.Storage.Search;

/// <summary>The words an article is found by, as <see cref="IndexText.Terms"/> makes them.</summary>
/// <param name="Title">Of the headline.</param>
/// <param name="Body">Of the shown text.</param>
/// <param name="Author">Of the author; empty when the dump does not say.</param>
internal sealed record IndexTerms(string Title, string Body, string Author)
{
    /// <summary>Those of an article.</summary>
    public static IndexTerms Of(Article article) => Of(article, article.Text, out _);

    /// <summary>The same where its text is at hand.</summary>
    /// <param name="words">How many words the text has, see <see cref="IndexText.Terms"/>.</param>
    public static IndexTerms Of(Article article, string text, out int words) => new(
        IndexText.Terms(IndexText.Compose(article.Title.Value), out _),
        IndexText.Terms(IndexText.Compose(text), out words),
        IndexText.Terms(IndexText.Compose(article.Author?.Value ?? ""), out _));
}
