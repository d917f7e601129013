using NewsArchive.Storage.Vocabulary;

namespace NewsArchive.Tests.Vocabulary;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("harbuor", "harbour")]
    [InlineData("\"harbuor ferry\" -trams", "\"harbour ferry\" -trams")]
    [InlineData("title:Harbuor country:frenland source:ferri", "title:harbour country:frenland source:ferri")]
    [InlineData("ferrry OR harbuor", "ferry OR harbour")]
    [InlineData("harbour ferry", null)]
    [InlineData("qqqqqqq", null)]
    [InlineData("O.F. F.O.", null)]
    [InlineData("harbuo*", null)]
    [InlineData("", null)]
    [InlineData("\0\"((:", null)]
    public async Task Words_that_the_archive_does_not_have_become_the_nearest_it_has(string typed, string? meant)
    {
        await using var archive = await TemporaryArchive.CreateAsync(Some.Article("The harbour", text: "The harbour ferry and the trams of Oulu."));
        using var words = new ArchiveWords(archive.Database);

        Assert.Equal(meant, await new Spelling(words).CorrectAsync(typed, TestContext.Current.CancellationToken));
    }
}
