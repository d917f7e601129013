using NewsArchive.Storage.Readings;

namespace NewsArchive.Tests.Readings;

public sealed class TextChangeTests
{
    [Theory]
    [InlineData("one two three", "one two three", 0, 0)]
    [InlineData("one two three four", "one two", 2, 0)]
    [InlineData("one two", "one two two", 0, 1)]
    [InlineData("one two\n\nthree", "three one\n\ntwo", 0, 0)]
    [InlineData("One, two.", "one two", 0, 0)]
    [InlineData("雨が降る", "雨が", 2, 0)]
    [InlineData("", "one", 0, 1)]
    [InlineData("one", "", 1, 0)]
    [InlineData("\uD800 \uFFFE ¶", "", 0, 0)]
    public void Words_are_counted_wherever_they_stand(string before, string after, int lost, int gained)
    {
        var change = TextChange.Between(before, after);
        Assert.Equal((lost, gained), (change.Lost, change.Gained));
    }

    [Theory]
    [InlineData(80, false)]
    [InlineData(79, true)]
    public void Much_is_over_a_fifth(int kept, bool isMuch)
    {
        var words = Enumerable.Range(0, 100).Select(number => $"word{number}").ToList();
        Assert.Equal(isMuch, TextChange.Between(string.Join(' ', words), string.Join(' ', words.Take(kept))).LosesMuch);
    }

    [Fact]
    public void A_text_that_was_empty_loses_nothing() => Assert.False(TextChange.Between("", "one").LosesMuch);

    [Fact]
    public void The_first_lines_that_are_gone_or_new_are_told_shortened()
    {
        var change = TextChange.Between(
            "stays\n\ngone one\n\ngone two\n\ngone three\n\ngone four\n\nsplit in two",
            "stays\n\nsplit\n\nin two\n\n" + new string('x', 400));

        Assert.Equal(["gone one", "gone two", "gone three"], change.LostLines);
        Assert.Equal(160, Assert.Single(change.GainedLines, line => line[0] == 'x').Length);
    }

    [Fact]
    public void A_split_paragraph_is_not_told_as_new() =>
        Assert.Empty(TextChange.Between("one two three four", "one two\n\nthree four").GainedLines);

    [Fact]
    public void A_huge_text_is_compared_in_no_time()
    {
        var words = string.Join("\n\n", Enumerable.Range(0, 200_000).Select(number => $"line {number}"));
        var other = string.Join("\n\n", Enumerable.Range(0, 200_000).Select(number => $"Zeile {number}"));

        var change = TextChange.Between(words, other);

        Assert.Equal((200_000, 200_000, 3), (change.Lost, change.Gained, change.LostLines.Count));
    }
}
