using System.Text;
using System.Text.RegularExpressions;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Tests.Rules;

/// <summary>Runs the examples of parted blocks in <c>docs/cleaning-rules.md</c>.</summary>
public sealed partial class GluedTextTests
{
    private const char Cut = '‖';

    public static TheoryData<string> Examples =>
        [.. Fence().Match(File.ReadAllText(Path.Combine(Shared.Repository, "docs", "cleaning-rules.md"))).Groups["lines"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_block_is_parted_where_its_document_says(string example)
    {
        var ledger = RuleBook.Text.Judge(TextBlockReader.Read(example.Replace(Cut.ToString(), "", StringComparison.Ordinal)));

        Assert.Equal(example.Split(Cut, StringSplitOptions.TrimEntries), ledger.Select(line => line.Block.Text));
        Assert.All(ledger, line => Assert.Equal((1, 1), (line.Block.FromLine, line.Block.ToLine)));
    }

    [Fact]
    public void Of_a_parted_block_the_story_is_shown_and_the_rest_hidden()
    {
        const string Text =
            """
            • Home
            • World
            • Sport
            • Weather

            Last ferry leaves the old quay

            Share The last ferry left the old quay at noon, and two hundred people stood in the rain to see it go. Read more: The winter the river froze

            Three former captains were there. One of them said that she had been a good ship, and that he would miss her engine.

            The ferry had crossed the sound for forty years, said the harbour master, and nobody could remember a winter in which she did not sail.

            A new bridge opens in spring. Until then the captains of the smaller boats take passengers from the quay, as long as the ice allows.

            © 2022 The Harbour Courier. All rights reserved.
            """;

        var article = Assert.IsType<CleaningResult.Cleaned>(Cleaner.Clean(new Dump(Encoding.UTF8.GetBytes(Text), DumpFormat.Text))).Article;
        Assert.StartsWith("The last ferry left", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("the river froze", article.Text, StringComparison.Ordinal);
        Assert.Contains(article.Ledger, line => line is { IsShown: false, Block.Text: "Share", Block.FromLine: 8 });
    }

    [Fact]
    public void A_paragraph_of_a_page_is_parted_too()
    {
        const string Page = "<article><h1>Last ferry leaves the old quay</h1><p>Advertisement The last ferry left the old quay at noon, and two hundred people saw it go.</p></article>";

        var article = Assert.IsType<CleaningResult.Cleaned>(Cleaner.Clean(new Dump(Encoding.UTF8.GetBytes(Page), DumpFormat.Html))).Article;
        Assert.Equal("The last ferry left the old quay at noon, and two hundred people saw it go.", article.Text);
    }

    [Fact]
    public void No_letter_is_lost_and_none_comes_twice()
    {
        var texts = Examples.Select(row => row.Data.Replace(Cut.ToString(), "", StringComparison.Ordinal)).ToList();
        var blocks = TextBlockReader.Read(string.Join("\n\n", texts));

        Assert.Equal(Letters(string.Concat(texts)), Letters(string.Concat(RuleBook.Text.Judge(blocks).Select(line => line.Block.Text))));
    }

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex(@"^```parted\n(?<lines>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
