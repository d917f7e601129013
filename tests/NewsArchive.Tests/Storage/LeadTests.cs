using Microsoft.EntityFrameworkCore;
using NewsArchive.Storage;

namespace NewsArchive.Tests.Storage;

public sealed class LeadTests
{
    [Theory]
    [InlineData("One.\n\nTwo\nlines.", "One. Two lines.")]
    [InlineData("", "")]
    public async Task A_short_text_is_its_own_lead(string text, string lead) => Assert.Equal(lead, await LeadOfAsync(text));

    [Theory]
    [InlineData("word ", 100)]
    [InlineData("𠮷", 1_000)]
    [InlineData("a", 5_000_000)]
    public async Task A_long_text_is_cut_at_a_word_or_a_character(string part, int times)
    {
        var lead = await LeadOfAsync(string.Concat(Enumerable.Repeat(part, times)));

        Assert.InRange(lead.Length, ArchiveWriter.MaxLeadChars / 2, ArchiveWriter.MaxLeadChars);
        Assert.EndsWith(part.Trim() + "…", lead);
        Assert.DoesNotContain('\uFFFD', lead);
    }

    private static async Task<string> LeadOfAsync(string text)
    {
        await using var archive = await TemporaryArchive.CreateAsync(Some.Article("Title", text: text));
        await using var context = archive.Open();
        return await context.Articles.Select(a => a.Lead).SingleAsync(TestContext.Current.CancellationToken);
    }
}
