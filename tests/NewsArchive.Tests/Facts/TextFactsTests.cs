using System.Text;
using NewsArchive.Cleaning;

namespace NewsArchive.Tests.Facts;

/// <summary>What the lines of a text dump say of its article.</summary>
public sealed class TextFactsTests
{
    private const string Story =
        """
        The lake steamers will sail again from April, the company said on Friday. Two dry summers had kept them at the quay.

        The water stands higher than in any spring since the measurements began, and the captains have repainted the wheels.
        """;

    [Theory]
    [InlineData("By Ada Quill", "Ada Quill")]
    [InlineData("Von Ada Quill und Maren Holt", "Ada Quill, Maren Holt")]
    [InlineData("Ada Quill · The Harbour Courier News · Posted: Dec 22, 2023 8:25 AM", "Ada Quill")]
    [InlineData("Ada van der Quill", "Ada van der Quill")]
    [InlineData("22 December 2023 | Ada Quill", "Ada Quill")]
    public void The_author_stands_between_headline_and_story(string line, string author) =>
        Assert.Equal(author, Clean($"Lake steamers return\n\n{line}\n\n{Story}").Author?.Value);

    [Theory]
    [InlineData("No Comments")]
    [InlineData("Posted: Thursday, 22 December 2023")]
    [InlineData("Kategorie: News")]
    [InlineData("22 December 2023")]
    public void What_is_no_name_is_no_author(string line) =>
        Assert.Null(Clean($"Lake steamers return\n\n{line}\n\n{Story}").Author);

    [Fact]
    public void A_date_inside_the_story_is_not_when_it_was_published() =>
        Assert.Null(Clean($"Lake steamers return\n\n{Story}\n\nThe oldest of them was launched on 16 February 1940 and sank on 3 May 1945.").Published);

    [Fact]
    public void A_date_after_the_day_of_fetching_is_not_believed()
    {
        var bytes = Encoding.UTF8.GetBytes($"Lake steamers return\n\n22 December 2023\n\n{Story}");
        var early = new Dump(bytes, DumpFormat.Text, FetchedUtc: new DateTime(2023, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Null(Assert.IsType<CleaningResult.Cleaned>(Cleaner.Clean(early)).Article.Published);
    }

    [Fact]
    public void A_day_of_fetching_at_the_end_of_time_hides_no_date()
    {
        var bytes = Encoding.UTF8.GetBytes($"Lake steamers return\n\n22 December 2023\n\n{Story}");
        var late = new Dump(bytes, DumpFormat.Text, FetchedUtc: DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc));

        Assert.Equal("2023-12-22", Assert.IsType<CleaningResult.Cleaned>(Cleaner.Clean(late)).Article.Published?.Value.ToString());
    }

    [Theory]
    [InlineData("© Copyright 2023 The Harbour Courier Ltd. All rights reserved.\n\nFollow The Harbour Courier", "The Harbour Courier")]
    [InlineData("© 2023 The Harbour Courier\n\nharbour-courier.example", "harbour-courier.example")]
    [InlineData("Source: wire.example, 22 December 2023", "wire.example")]
    public void The_publisher_is_the_one_the_page_names(string foot, string source) =>
        Assert.Equal(source, Clean($"Lake steamers return\n\n{Story}\n\n{foot}").Source?.Value);

    [Theory]
    [InlineData("© 2023 All rights reserved.")]
    [InlineData("Follow us on facebook.com")]
    [InlineData("© Maren Holt")]
    public void A_name_that_stands_once_is_no_publisher(string foot) =>
        Assert.Null(Clean($"Lake steamers return\n\n{Story}\n\n{foot}").Source);

    private static Article Clean(string text) =>
        Assert.IsType<CleaningResult.Cleaned>(Cleaner.Clean(new Dump(Encoding.UTF8.GetBytes(text), DumpFormat.Text))).Article;
}
