using NewsArchive.Web.Pages.Articles;

namespace NewsArchive.Tests.Pages;

/// <summary>What the cleaner says stands apart from the words that it quotes.</summary>
public sealed class QuotationsTests
{
    [Theory]
    [InlineData("12 of 14 words are links", "12 of 14 words are links")]
    [InlineData("line 3: “محمد علي” (a name)", "line 3: “|[محمد علي]|” (a name)")]
    [InlineData("“a” and “b”", "“|[a]|” and “|[b]|”")]
    [InlineData("says “he said “no” twice”.", "says “|[he said “no” twice]|”.")]
    [InlineData("says “without an end", "says “|[without an end]")]
    [InlineData("an end ” only", "an end ” only")]
    [InlineData("nothing “” quoted", "nothing “|” quoted")]
    [InlineData("", "")]
    public void A_sentence_is_parted_at_its_quotation_marks(string sentence, string expected)
    {
        var runs = Quotations.Split(sentence);

        Assert.Equal(expected, string.Join('|', runs.Select(run => run.IsQuoted ? $"[{run.Text}]" : run.Text)));
        Assert.Equal(sentence, string.Concat(runs.Select(run => run.Text)));
    }
}
