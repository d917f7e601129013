using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Facts;
using NewsArchive.Cleaning.Languages;
using NewsArchive.Cleaning.Rules;
using NewsArchive.Web.Pages.Articles;

namespace NewsArchive.Tests.Pages;

public sealed class PassagesTests
{
    [Fact]
    public void Quotes_that_follow_one_another_are_one_with_their_attribution()
    {
        var passages = Read(Article(
            (Role.Paragraph, "He spoke.", BlockKind.Text),
            (Role.Quote, "“First.", BlockKind.Quote),
            (Role.Quote, "Second.”", BlockKind.Quote),
            (Role.Attribution, "— Ada Berg", BlockKind.Text),
            (Role.Attribution, "Nobody's", BlockKind.Text)));

        Assert.Equal([PassageForm.Paragraph, PassageForm.Quote, PassageForm.Paragraph], passages.Select(p => p.Form));
        Assert.Equal(["“First.", "Second.”"], passages[1].Lines);
        Assert.Equal("Ada Berg", passages[1].Attribution);
        Assert.True(passages[1].Hangs);
    }

    [Fact]
    public void A_quote_of_very_many_paragraphs_costs_no_more_for_each()
    {
        var article = Article([.. Enumerable.Repeat((Role.Quote, "Said.", BlockKind.Quote), 40_000)]);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var passage = Assert.Single(Passages.Of(article));

        // Every paragraph copied for each that follows would be 6 GB.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 200_000_000);
        Assert.Equal(40_000, passage.Lines.Count);
        Assert.Null(passage.Attribution);
    }

    [Fact]
    public void A_quote_with_an_attribution_has_ended()
    {
        var passages = Passages.Of(Article(
            (Role.Quote, "First.", BlockKind.Quote),
            (Role.Attribution, "— Ada Berg", BlockKind.Text),
            (Role.Quote, "Second.", BlockKind.Quote),
            (Role.Paragraph, "Text.", BlockKind.Text),
            (Role.Quote, "Third.", BlockKind.Quote)));

        Assert.Equal(["First.", "Second.", "Text.", "Third."], passages.Select(p => Assert.Single(p.Lines)));
        Assert.Equal(["Ada Berg", null, null, null], passages.Select(p => p.Attribution));
    }

    [Fact]
    public void A_quote_whose_paragraphs_are_in_several_languages_is_in_none()
    {
        var (french, german) = (new LanguageGuess("fr", "words", 1), new LanguageGuess("de", "words", 1));
        var article = Article((Role.Quote, "Bon.", BlockKind.Quote), (Role.Quote, "Gut.", BlockKind.Quote), (Role.Paragraph, "Gut.", BlockKind.Text));

        var passages = Read(article with { Ledger = [article.Ledger[0] with { Language = french }, article.Ledger[1] with { Language = german }, article.Ledger[2] with { Language = german }] });

        Assert.Equal([null, german], passages.Select(passage => passage.Language));
    }

    [Fact]
    public void Lists_and_tables_have_a_line_an_item()
    {
        var passages = Read(Article(
            (Role.List, "one\n\n two ", BlockKind.List),
            (Role.List, "a\tb\nc\td", BlockKind.Table),
            (Role.Paragraph, "x\n  y", BlockKind.Preformatted)));

        Assert.Equal([PassageForm.List, PassageForm.Table, PassageForm.Verbatim], passages.Select(p => p.Form));
        Assert.Equal(["one", "two"], passages[0].Lines);
        Assert.Equal(["x\n  y"], passages[2].Lines);
    }

    [Fact]
    public void Empty_cells_of_a_table_stay_and_change_no_anchor()
    {
        var table = Assert.Single(Read(Article((Role.List, "\tb\nc\t\te\n\td", BlockKind.Table))));

        Assert.Equal(["\tb", "c\t\te", "\td"], table.Lines);
        Assert.Equal(["", "b", "c", "", "e", "", "d"], table.Texts);
        Assert.Equal(Read(Article((Role.List, "b\nc\te\nd", BlockKind.Table)))[0].Anchor, table.Anchor);
    }

    [Fact]
    public void An_anchor_comes_from_the_words_alone()
    {
        var before = Read(Article((Role.Paragraph, "Same words.", BlockKind.Text)));
        var after = Read(Article(
            (Role.Heading, "New", BlockKind.Heading),
            (Role.Paragraph, "Same  words.", BlockKind.Text),
            (Role.Paragraph, "Same words.", BlockKind.Text)));

        Assert.Equal(before[0].Anchor, after[1].Anchor);
        Assert.Equal(before[0].Anchor + "-2", after[2].Anchor);
        Assert.Matches("^p-[0-9a-z]{8}$", before[0].Anchor);
    }

    [Fact]
    public void Hidden_blocks_are_counted_in_the_readers_words()
    {
        var article = Article(
            (Role.Navigation, "Home", BlockKind.Text),
            (Role.Navigation, "Sport", BlockKind.Text),
            (Role.Teaser, "Read on", BlockKind.Text),
            (Role.Caption, "A hall", BlockKind.Caption),
            (Role.Paragraph, "Text.", BlockKind.Text));

        Assert.Equal("4 blocks hidden: 2 menu, 1 caption, 1 teaser", RoleWords.Hidden(article));
        Assert.Equal("1 block hidden: 1 teaser", RoleWords.Hidden(Article((Role.Teaser, "Read on", BlockKind.Text))));
        Assert.Equal("Nothing hidden", RoleWords.Hidden(Article()));
    }

    [Fact]
    public void Every_role_has_a_word_and_a_plural() => Assert.All(Enum.GetValues<Role>(), role =>
    {
        Assert.Matches("^[a-z ]+$", RoleWords.One(role));
        Assert.Equal($"1 {RoleWords.One(role)}", RoleWords.Count(1, role));
    });

    private static IReadOnlyList<Passage> Read(Article article) => [.. Passages.Of(article)];

    internal static Article Article(params (Role Role, string Text, BlockKind Kind)[] blocks) => new()
    {
        Title = new Fact<string>("T", "test", "made for a test"),
        Ledger = [.. blocks.Select((b, i) =>
            new LedgerLine(new Block(b.Text, b.Kind, i + 1, i + 1), new Verdict(b.Role, "said", 1), "test"))],
    };
}
