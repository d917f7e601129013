using System.Diagnostics;
using System.Globalization;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Rules;
using NewsArchive.Cleaning.Templates;

namespace NewsArchive.Tests.Templates;

public sealed class TemplateLearnerTests
{
    [Fact]
    public void Nothing_is_known_of_a_new_source()
    {
        var learner = new TemplateLearner();

        Assert.True(learner.Template.IsEmpty);
        Assert.Equal(0, learner.Template.Stories);
    }

    [Fact]
    public void What_ends_every_story_is_hidden_and_the_ledger_says_in_how_many_files_it_stands()
    {
        var learner = InventedSource.Learn(Pages(0, 8));

        var line = Line(learner.With(InventedSource.Page(8)), InventedSource.AboutUs);

        Assert.Equal((false, "template", Role.Footer), (line.IsShown, line.Rule, line.Verdict.Role));
        Assert.Equal("in 8 of 8 files of this source", line.Verdict.Why);
    }

    [Fact]
    public void What_differs_in_names_alone_is_the_same_block()
    {
        var learner = InventedSource.Learn(Pages(0, 8));

        var line = Line(learner.With(InventedSource.Page(100)), InventedSource.Portrait(100));

        Assert.Equal((false, "template"), (line.IsShown, line.Rule));
        Assert.StartsWith("but for names and numbers in ", line.Verdict.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_and_dates_do_not_make_another_line()
    {
        const string Foot = "This page was printed 12 times since 3.4.2021 and nobody has asked for its money back so far.";
        var learner = InventedSource.Learn(Enumerable.Range(0, 8).Select(n =>
            InventedSource.Page(n, Foot.Replace("12", (n * 37).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))));

        Assert.False(Line(learner.With(InventedSource.Page(9, Foot)), Foot).IsShown);
    }

    [Fact]
    public void The_story_itself_stays_whole()
    {
        var learner = InventedSource.Learn(Pages(0, 60));

        var article = learner.With(InventedSource.Page(60));

        Assert.Equal(InventedSource.Story(60), article.Body.Select(line => line.Block.Text));
        Assert.Equal(InventedSource.Headline(60), article.Title.Value);
    }

    [Fact]
    public void A_story_that_many_dumps_bring_counts_once()
    {
        var learner = InventedSource.Learn(Pages(0, 2));

        for (var copy = 0; copy < 20; copy++)
        {
            var foot = $"Copy for the {copy}th reader, who may keep it. {InventedSource.Story(copy)[3]}";
            Assert.Equal(copy == 0, learner.Learn(InventedSource.Clean(InventedSource.Page(50, foot))));
        }

        Assert.Equal(3, learner.Template.Stories);
        Assert.Equal(InventedSource.Story(50), learner.With(InventedSource.Page(50)).Body.Select(line => line.Block.Text).Take(4));
    }

    [Fact]
    public void A_paragraph_that_stands_among_the_text_of_a_few_stories_stays()
    {
        const string Background = "The old quay was closed in the winter of the long fog, when two ferries met where no ferry should have been.";
        var learner = InventedSource.Learn(Enumerable.Range(0, 30).Select(n => n % 3 == 0 ? WithInside(n, Background) : InventedSource.Page(n)));

        Assert.True(Line(learner.With(WithInside(31, Background)), Background).IsShown);
    }

    [Fact]
    public void A_sentence_inside_nearly_every_story_goes()
    {
        const string Promotion = "Readers of the Lantern sail for half the price on Sundays, and their children sail for nothing at all.";
        var learner = InventedSource.Learn(Enumerable.Range(0, 30).Select(n => WithInside(n, Promotion)));

        Assert.Equal("template", Line(learner.With(WithInside(31, Promotion)), Promotion).Rule);
    }

    [Fact]
    public void A_lead_and_headline_that_other_pages_advertise_stay_in_their_own_story()
    {
        var (headline, lead) = (InventedSource.Headline(70), InventedSource.Story(70)[0]);
        var learner = InventedSource.Learn(Enumerable.Range(0, 30).Select(n =>
            InventedSource.Page(n, InventedSource.AboutUs, "Most read", headline, headline + " " + lead)));

        var article = learner.With(InventedSource.Page(70, InventedSource.AboutUs));

        Assert.Equal(headline, article.Title.Value);
        Assert.Equal(InventedSource.Story(70), article.Body.Select(line => line.Block.Text));
    }

    [Fact]
    public void A_page_whose_whole_story_is_repeated_is_a_copy_and_stays()
    {
        var notice = string.Join("\n\n", InventedSource.Story(1).Take(2));
        var learner = InventedSource.Learn(Enumerable.Range(0, 20).Select(n => InventedSource.Page(n, notice)));

        var body = learner.With($"A notice\n\n{notice}").Text;

        Assert.Equal(notice, body);
    }

    [Fact]
    public void After_a_change_of_the_site_its_new_words_are_known_soon_and_the_old_are_forgotten()
    {
        const string Changed = "The Lantern is now written by its readers, who meet on Thursdays above the sail loft and vote on every line.";
        var learner = InventedSource.Learn(Pages(0, 90));
        Assert.NotNull(Known(learner, InventedSource.Page(300), InventedSource.AboutUs));

        for (var n = 90; n < 98; n++)
        {
            learner.Learn(InventedSource.Clean(InventedSource.Page(n, Changed)));
        }

        Assert.Equal("in 8 of 8 files of this source", Known(learner, InventedSource.Page(300, Changed), Changed));

        for (var n = 98; n < 300; n++)
        {
            learner.Learn(InventedSource.Clean(InventedSource.Page(n, Changed)));
        }

        Assert.Null(Known(learner, InventedSource.Page(300), InventedSource.AboutUs));
    }

    [Fact]
    public void Two_hundred_thousand_different_lines_stay_in_bounds()
    {
        var learner = InventedSource.Learn(Pages(0, 8));
        for (var dump = 0; dump < 10; dump++)
        {
            var lines = string.Join("\n\n", Enumerable.Range(dump * 20_000, 20_000).Select(n => "line " + Letters(n)));
            learner.Learn(new CleaningResult.Cleaned(Some.Article(text: lines)));
        }

        Assert.InRange(TemplateBytes.Of(learner).Length, 1, 20_000);
        Assert.False(Line(learner.With(InventedSource.Page(30)), InventedSource.AboutUs).IsShown);
    }

    [Fact]
    public void A_block_of_a_quarter_megabyte_is_counted_like_any_other()
    {
        var huge = string.Concat(Enumerable.Repeat("The same words again and again. ", 8_000)).Trim();
        var watch = Stopwatch.StartNew();
        var learner = InventedSource.Learn(Enumerable.Range(0, 5).Select(n => InventedSource.Page(n, huge)));

        Assert.Equal(5, learner.Template.Stories);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(15));
    }

    [Fact]
    public void The_same_dumps_teach_the_same() => Assert.Equal(
        TemplateBytes.Of(InventedSource.Learn(Pages(0, 40))), TemplateBytes.Of(InventedSource.Learn(Pages(0, 40))));

    [Fact]
    public void What_is_kept_goes_on_where_it_was()
    {
        var whole = InventedSource.Learn(Pages(0, 150));
        var kept = TemplateBytes.Read(TemplateBytes.Of(InventedSource.Learn(Pages(0, 75))));
        foreach (var page in Pages(75, 75))
        {
            kept.Learn(InventedSource.Clean(page));
        }

        Assert.Equal(TemplateBytes.Of(whole), TemplateBytes.Of(kept));
    }

    [Fact]
    public void Damaged_counts_are_learned_anew()
    {
        var bytes = TemplateBytes.Of(InventedSource.Learn(Pages(0, 8)));
        byte[][] damaged = [[], bytes[..^5], [.. bytes.Select((b, i) => i == 0 ? (byte)99 : b)], [.. bytes.Select(b => (byte)(b ^ 0x55))]];

        Assert.All(damaged, broken => Assert.True(TemplateBytes.Read(broken).Template.IsEmpty));
    }

    [Fact]
    public void In_a_page_what_the_source_repeats_goes_too()
    {
        static string Html(int n) =>
            $"<html><body><article><h1>{InventedSource.Headline(n)}</h1>{string.Concat(InventedSource.Story(n).Append(InventedSource.AboutUs).Select(p => $"<p>{p}</p>"))}</article></body></html>";
        var learner = new TemplateLearner();
        for (var n = 0; n < 8; n++)
        {
            learner.Learn(InventedSource.Clean(Html(n), DumpFormat.Html));
        }

        var article = learner.With(Html(9), DumpFormat.Html);

        Assert.Equal("in 8 of 8 files of this source", Line(article, InventedSource.AboutUs).Verdict.Why);
        Assert.Equal(InventedSource.Story(9), article.Body.Select(line => line.Block.Text));
    }

    private static string? Known(TemplateLearner learner, string page, string text) =>
        Line(learner.With(page), text) is { Rule: "template" } line ? line.Verdict.Why : null;

    private static IEnumerable<string> Pages(int from, int count) => Enumerable.Range(from, count).Select(n => InventedSource.Page(n));

    private static string WithInside(int n, string paragraph) =>
        InventedSource.Page(n).Replace(InventedSource.Story(n)[1], InventedSource.Story(n)[1] + "\n\n" + paragraph, StringComparison.Ordinal);

    private static LedgerLine Line(Article article, string text) => Assert.Single(article.Ledger, line => line.Block.Text == text);

    private static string Letters(int n) => string.Concat(n.ToString(CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0')));
}
