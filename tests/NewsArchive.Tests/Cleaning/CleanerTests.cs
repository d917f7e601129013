using System.Text;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Tests.Cleaning;

public sealed class CleanerTests
{
    private const string Story =
        """
        Lake steamers return after two dry summers

        Ada Quill January 22, 2022

        The lake steamers will sail again from April, the company said on Friday. Two dry summers had kept them at the quay.

        The water stands higher than in any spring since the measurements began, and the captains have repainted the wheels.
        """;

    public static TheoryData<string, DumpFormat> RealDumps
    {
        get
        {
            var data = new TheoryData<string, DumpFormat>();
            foreach (var (folder, pattern, format) in new[]
            {
                ("text-natural", "*.*", DumpFormat.Text), ("text-derived", "*.txt", DumpFormat.Text), ("seeds", "*.txt", DumpFormat.Text),
                ("html", "*.html", DumpFormat.Html), ("hostile", "*.*", DumpFormat.Text), ("encodings", "*.*", DumpFormat.Text),
                ("hostile", "*.*", DumpFormat.Html), ("encodings", "*.*", DumpFormat.Html),
            })
            {
                data.Add(folder + "/" + pattern, format);
            }

            return data;
        }
    }

    [Fact]
    public void A_clean_text_stays_whole()
    {
        var article = Cleaned(Story);

        Assert.Equal("Lake steamers return after two dry summers", article.Title.Value);
        Assert.Equal(Story.Split("\n\n")[2..].Select(paragraph => paragraph.Trim()), article.Text.Split("\n\n"));
    }

    [Fact]
    public void Cleaning_a_cleaned_article_changes_nothing()
    {
        foreach (var sample in Directory.EnumerateFiles(Path.Combine(Shared.Repository, "docs", "samples"), "*.txt", SearchOption.AllDirectories))
        {
            if (Cleaner.Clean(new Dump(File.ReadAllBytes(sample), DumpFormat.Text)) is CleaningResult.Cleaned(var once))
            {
                var twice = Cleaned(once.Title.Value + "\n\n" + once.Text);
                Assert.Equal(Lines(once.Text), Lines(twice.Text));
            }
        }
    }

    [Theory]
    [MemberData(nameof(RealDumps))]
    public void No_real_dump_throws_and_none_loses_a_word(string files, DumpFormat format)
    {
        var parts = files.Split('/');
        foreach (var file in Directory.EnumerateFiles(Shared.Folder("dumps", parts[0]), parts[1]).Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(file);
            var result = Cleaner.Clean(new Dump(bytes, format));
            Assert.Equal(Describe(result), Describe(Cleaner.Clean(new Dump(bytes, format))));
            if (result is CleaningResult.Cleaned(var article) && format == DumpFormat.Text)
            {
                var text = NewsArchive.Cleaning.Decoding.TextDecoder.Decode(bytes, format).Text;
                var inLedger = string.Concat(article.Ledger.Select(line => Letters(line.Block.Text)));
                Assert.Equal(Letters(text).Length, inLedger.Length);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n \n")]
    [InlineData("Home\nWorld\nSport\n")]
    [InlineData("404 Not Found")]
    public void What_holds_no_story_is_quarantined_with_a_sentence(string text)
    {
        var quarantined = Assert.IsType<CleaningResult.Quarantined>(Clean(Encoding.UTF8.GetBytes(text)));

        Assert.EndsWith(".", quarantined.Reason);
    }

    [Theory]
    [InlineData("By the end of the match in the old stadium the home team had won the final 2-1.")]
    [InlineData("The engineers of the water board in the valley have decided to go on with Plan B.")]
    public void A_paragraph_that_ends_in_a_single_letter_or_digit_is_prose(string paragraph)
    {
        var article = Cleaned(Story + "\n\n" + paragraph);

        Assert.EndsWith(paragraph, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_too_long_for_a_title_is_cut()
    {
        var page = $"<meta property='og:title' content='{new string('a', 1_000_000)}'><p>{Story}</p>";

        var result = Assert.IsType<CleaningResult.Cleaned>(Cleaner.Clean(new Dump(Encoding.UTF8.GetBytes(page), DumpFormat.Html)));
        Assert.InRange(result.Article.Title.Value.Length, 1, 501);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_named()
    {
        byte[] gzip = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 75, 4, 0];

        Assert.Contains("gzip", Assert.IsType<CleaningResult.Quarantined>(Clean(gzip)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_tells_which_encoding_was_assumed()
    {
        var result = Clean(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Story)).ToArray());

        var article = Assert.IsType<CleaningResult.Cleaned>(result).Article;
        Assert.Contains("utf-16", Assert.Single(article.Notes), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Ada Quill", article.Author?.Value);
    }

    [Fact]
    public void A_line_of_almost_four_million_characters_is_read()
    {
        var line = string.Concat(Enumerable.Repeat("The water stands higher than in any spring. ", 90_000));

        Assert.Equal(Role.Paragraph, Assert.Single(Cleaned("A headline above it\n\n" + line).Body).Verdict.Role);
    }

    [Fact]
    public void A_hundred_thousand_nested_tags_end_in_a_result()
    {
        var page = string.Concat(Enumerable.Repeat("<div><b>", 50_000)) + "<p>" + Story;

        Assert.NotNull(Cleaner.Clean(new Dump(Encoding.UTF8.GetBytes(page), DumpFormat.Html)));
    }

    [Fact]
    public void Control_characters_and_direction_overrides_do_not_reach_the_article()
    {
        var article = Cleaned(Story.Replace("steamers", "stea\u200bme\0rs\u202e", StringComparison.Ordinal));

        Assert.Equal("Lake steamers return after two dry summers", article.Title.Value);
        Assert.NotEmpty(article.Notes);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));

    private static string Describe(CleaningResult result) => result switch
    {
        CleaningResult.Cleaned(var article) => article.Title.Value + "\n" + article.Text,
        CleaningResult.Quarantined(var reason) => reason,
        _ => throw new InvalidOperationException(),
    };

    private static CleaningResult Clean(byte[] bytes) => Cleaner.Clean(new Dump(bytes, DumpFormat.Text));

    /// <summary>Items of a list have lost their bullets in a cleaned text: they come back as paragraphs of their own.</summary>
    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static Article Cleaned(string text) =>
        Assert.IsType<CleaningResult.Cleaned>(Clean(Encoding.UTF8.GetBytes(text))).Article;
}
