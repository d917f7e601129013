using NewsArchive.Cleaning;
using NewsArchive.Storage.Vocabulary;

namespace NewsArchive.Storage.Search;

/// <summary>The words an article is found by, as <see cref="IndexText"/> makes them.</summary>
/// <param name="Title">Of the headline.</param>
/// <param name="Body">Of the shown text.</param>
/// <param name="Author">Of the author; empty when the dump does not say.</param>
/// <param name="Hidden">Of what the cleaning hid, each once and in no order; empty when it hid nothing.</param>
/// <param name="Words">The different words of headline, text and author, for the archive's vocabulary.</param>
internal sealed record IndexTerms(string Title, string Body, string Author, string Hidden, IReadOnlyList<TextWord> Words)
{
    /// <summary>Those of an article.</summary>
    public static IndexTerms Of(Article article) => Of(article, article.Text, out _);

    /// <summary>The same where its text is at hand.</summary>
    /// <param name="words">How many words the text has, see <see cref="IndexText.Terms"/>.</param>
    public static IndexTerms Of(Article article, string text, out int words)
    {
        var shown = new TextWords();
        return new IndexTerms(
            IndexText.Terms(IndexText.Compose(article.Title.Value), shown, out _),
            IndexText.Terms(IndexText.Compose(text), shown, out words),
            IndexText.Terms(IndexText.Compose(article.Author?.Value ?? ""), shown, out _),
            IndexText.DifferentTerms(article.Ledger.Where(line => !line.IsShown).Select(line => IndexText.Compose(line.Block.Text))),
            shown.All);
    }

    /// <summary>The different words of headline, text and author of an article as they are stored.</summary>
    public static IReadOnlyList<TextWord> WordsOf(string title, string text, string? author)
    {
        var words = new TextWords();
        foreach (var part in new[] { title, text, author ?? "" })
        {
            IndexText.Terms(IndexText.Compose(part), words, out _);
        }

        return words.All;
    }
}
