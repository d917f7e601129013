using NewsArchive.Cleaning.Countries;
using NewsArchive.Web.Pages.Articles;

namespace NewsArchive.Tests.Pages;

public sealed class TagWordsTests
{
    [Theory]
    [InlineData("Kyiv", "Talks in Kyiv went on; Kyiv was calm.", "Talks in [Kyiv] went on; [Kyiv] was calm.")]
    [InlineData("US", "USED by us, the US said.", "USED by us, the [US] said.")]
    [InlineData("キーウ", "会談はキーウで続いた。", "会談は[キーウ]で続いた。")]
    [InlineData("Oslo", "A sentence without it.", "A sentence without it.")]
    [InlineData("", "No name at all.", "No name at all.")]
    [InlineData("Oslo", "", "")]
    public void The_name_is_marked_in_its_sentence(string name, string sentence, string marked) =>
        Assert.Equal(marked, Marked(name, sentence));

    [Fact]
    public void A_long_sentence_is_shown_around_the_name()
    {
        var marked = Marked("Oslo", $"{Words(80)} Oslo {Words(80)}");

        Assert.StartsWith("… word", marked, StringComparison.Ordinal);
        Assert.Contains(" word [Oslo] word ", marked, StringComparison.Ordinal);
        Assert.EndsWith("word…", marked, StringComparison.Ordinal);
        Assert.InRange(marked.Length, 200, 320);
    }

    [Theory]
    [InlineData(true, 0, "main country")]
    [InlineData(true, 1, "subject")]
    [InlineData(false, 0, "mention")]
    public void The_first_subject_is_the_main_country(bool isSubject, int place, string role)
    {
        var tags = Enumerable.Range(0, 2).Select(_ => new CountryTag(CountryCode.Parse("SE", null), isSubject, 0.5, [])).ToList();

        Assert.Equal(role, TagWords.Role(tags[place], tags));
    }

    [Fact]
    public void A_sentence_is_found_in_its_paragraph_and_one_of_the_title_in_none()
    {
        Passage[] passages = [new("p-1", PassageForm.Paragraph, ["Rain fell. Oslo slept."]), new("p-2", PassageForm.List, ["Bergen", "Oslo wakes."])];

        Assert.Equal("p-1", TagWords.Paragraph(new CountryEvidence("Oslo", "Oslo slept."), passages));
        Assert.Equal("p-2", TagWords.Paragraph(new CountryEvidence("Oslo", "Oslo wakes."), passages));
        Assert.Null(TagWords.Paragraph(new CountryEvidence("Oslo", "Oslo dreams"), passages));
    }

    private static string Words(int count) => string.Join(' ', Enumerable.Repeat("word", count));

    private static string Marked(string name, string sentence) => string.Concat(
        TagWords.Marked(new CountryEvidence(name, sentence)).Select(run => run.IsHit ? $"[{run.Text}]" : run.Text));
}
