using System.Text;
using NewsArchive.Cleaning;
using NewsArchive.Storage.Vocabulary;

namespace NewsArchive.Storage.Search;

/// <summary>The words an article is found by, as <see cref="IndexText"/> makes them, in UTF-8 as SQLite takes them.</summary>
/// <param name="Title">Of the headline.</param>
/// <param name="Body">Of the shown text.</param>
/// <param name="Author">Of the author; empty when the dump does not say.</param>
/// <param name="Hidden">Of what the cleaning hid, each once and in no order; empty when it hid nothing.</param>
/// <param name="Words">The different words of headline, text and author, for the archive's vocabulary.</param>
internal sealed record IndexTerms(byte[] Title, byte[] Body, byte[] Author, byte[] Hidden, PackedWords Words)
{
    /// <summary>Those of an article.</summary>
    public static IndexTerms Of(Article article) => Of(article, article.Text, out _);

    /// <summary>The same where its text is at hand.</summary>
    /// <param name="words">How many words the text has, see <see cref="IndexText.Terms"/>.</param>
    public static IndexTerms Of(Article article, string text, out int words) =>
        Of(article.Title.Value, text, article.Author?.Value, HiddenOf(article), out words);

    /// <summary>Those of an article as it is stored.</summary>
    /// <param name="author">Null when the dump does not say.</param>
    /// <param name="hidden">The blocks that the cleaning hid, see <see cref="HiddenOf"/>.</param>
    /// <param name="words">How many words the text has.</param>
    public static IndexTerms Of(string title, string text, string? author, IEnumerable<string> hidden, out int words)
    {
        var shown = new TextWords();
        return new IndexTerms(
            Encoding.UTF8.GetBytes(IndexText.Terms(IndexText.Compose(title), shown, out _)),
            Encoding.UTF8.GetBytes(IndexText.Terms(IndexText.Compose(text), shown, out words)),
            Encoding.UTF8.GetBytes(IndexText.Terms(IndexText.Compose(author ?? ""), shown, out _)),
            Encoding.UTF8.GetBytes(IndexText.DifferentTerms(hidden.Select(IndexText.Compose))),
            shown.Pack());
    }

    /// <summary>What the cleaning hid of an article.</summary>
    public static IEnumerable<string> HiddenOf(Article article) => article.Ledger.Where(line => !line.IsShown).Select(line => line.Block.Text);
}
