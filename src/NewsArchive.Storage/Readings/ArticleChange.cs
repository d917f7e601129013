using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Cleaning.Facts;

namespace NewsArchive.Storage.Readings;

/// <summary>How two cleanings of the same dump differ for its readers.</summary>
/// <param name="Parts">What differs; none when only the ledger does, in what is hidden or in its reasons.</param>
/// <param name="Text">How the texts differ; null when they are the same.</param>
public sealed record ArticleChange(ArticleParts Parts, TextChange? Text)
{
    // What a citation repeats. Country tags and the language are the archive's own words about the article, and the form
    // of a block is how a page sets it: they change without leaving a former reading.
    private const ArticleParts Cited =
        ArticleParts.Text | ArticleParts.Title | ArticleParts.Date | ArticleParts.Source | ArticleParts.Author | ArticleParts.Section;

    /// <summary>Whether what somebody may have read or cited is another, so that the former reading must stay readable.</summary>
    public bool IsAnotherReading => (Parts & Cited) != ArticleParts.None;

    /// <summary>Compares.</summary>
    public static ArticleChange Between(Article before, Article after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);

        var (textBefore, textAfter) = (before.Text, after.Text);
        var text = textBefore == textAfter ? null : TextChange.Between(textBefore, textAfter);
        return new ArticleChange(
            If(text != null, ArticleParts.Text)
                | If(before.Title.Value != after.Title.Value, ArticleParts.Title)
                | If(Differ(before.Published, after.Published), ArticleParts.Date)
                | If(NameOf(before) != NameOf(after), ArticleParts.Source)
                | If(Differ(before.Author, after.Author), ArticleParts.Author)
                | If(Differ(before.Section, after.Section), ArticleParts.Section)
                | If(Differ(before.Language, after.Language), ArticleParts.Language)
                | If(!TagsOf(before).SequenceEqual(TagsOf(after)), ArticleParts.Countries)
                | If(text == null && !FormOf(before).SequenceEqual(FormOf(after)), ArticleParts.Form),
            text);
    }

    private static ArticleParts If(bool differs, ArticleParts part) => differs ? part : ArticleParts.None;

    private static bool Differ<T>(Fact<T>? before, Fact<T>? after) =>
        (before, after) switch
        {
            (null, null) => false,
            ({ } one, { } other) => !EqualityComparer<T>.Default.Equals(one.Value, other.Value),
            _ => true,
        };

    private static string? NameOf(Article article) =>
        article.Source is { } source ? SourceIds.NameOf(source.Value) : null;

    private static IEnumerable<(CountryCode, bool)> TagsOf(Article article) =>
        article.Countries.Select(tag => (tag.Country, tag.IsSubject));

    private static IEnumerable<(Cleaning.Rules.Role, Cleaning.Blocks.BlockKind)> FormOf(Article article) =>
        article.Body.Select(line => (line.Verdict.Role, line.Block.Kind));
}
