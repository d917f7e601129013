using System.Net;
using Microsoft.Net.Http.Headers;
using NewsArchive.Web.Pages;
using NewsArchive.Web.Pages.Articles;

namespace NewsArchive.Tests.Pages;

/// <summary>The header <c>Accept</c> at an article's address.</summary>
public sealed class AcceptTests(ReadingRoom room) : IClassFixture<ReadingRoom>
{
    [Theory]
    [InlineData("", "")]
    [InlineData("*/*", "")]
    [InlineData("text/*", "")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8", "")]
    [InlineData("image/png", "")]
    [InlineData("application/json", "json")]
    [InlineData("application/json, text/plain, */*", "json")]
    [InlineData("application/json;q=0.5, text/html;q=0.4", "json")]
    [InlineData("application/json;q=0.4, text/html;q=0.5", "")]
    [InlineData("application/*, text/html;q=0.1", "")] // XHTML, which the page is enough of
    [InlineData("text/html;q=0, */*", "")] // so is it here
    [InlineData("text/markdown", "md")]
    [InlineData("text/plain", "txt")]
    [InlineData("application/x-bibtex", "bib")]
    [InlineData("application/x-research-info-systems", "ris")]
    [InlineData("application/vnd.citationstyles.csl+json", "csl.json")]
    [InlineData("application/vnd.citationstyles.csl+json;q=0.9, application/x-bibtex", "bib")]
    [InlineData("application/epub+zip", "epub")]
    [InlineData("application/json;q=0", "")]
    public void The_most_welcome_form_is_chosen(string accept, string extension)
    {
        _ = MediaTypeHeaderValue.TryParseList([accept], out var accepted);

        Assert.Equal(extension, AcceptedFormat.Best(accepted ?? []));
    }

    [Theory]
    [InlineData("/a/{snow}/snow-in-lund", "application/json", "application/json", "json")]
    [InlineData("/a/{snow}/any-slug", "text/markdown", "text/markdown", "md")]
    [InlineData("/a/{snow}", "application/x-bibtex", "application/x-bibtex", "bib")]
    [InlineData("/a/{snow}", "application/vnd.citationstyles.csl+json", "application/vnd.citationstyles.csl+json", "csl.json")]
    [InlineData("/a/{snow}", "application/epub+zip", "application/epub+zip", "epub")]
    public async Task Another_form_is_answered_in_place_and_says_where_it_lies(string address, string accept, string type, string extension)
    {
        using var answer = await AskAsync(address, accept);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Addresses.Format(room.Snow, extension), answer.Content.Headers.ContentLocation!.OriginalString);
        Assert.Contains("Accept", answer.Headers.Vary);
    }

    [Fact]
    public async Task A_page_that_is_kept_is_not_taken_for_another_form()
    {
        const string Address = "/a/{snow}/snow-in-lund";
        foreach (var accept in new[] { "text/html", "application/json", "text/html", "text/plain", "text/html" })
        {
            using var answer = await AskAsync(Address, accept);
            Assert.Equal(accept, answer.Content.Headers.ContentType!.MediaType);
            Assert.Contains("Accept", answer.Headers.Vary);
        }
    }

    [Theory]
    [InlineData("/a/{snow}/ledger")]
    [InlineData("/a/{snow}/cite")]
    [InlineData("/")]
    public async Task Pages_beside_the_article_stay_pages(string address) =>
        Assert.Equal("text/html", (await AskAsync(address, "application/json")).Content.Headers.ContentType!.MediaType);

    [Theory]
    [InlineData("not a type")]
    [InlineData(",,;;==")]
    [InlineData("*/json")]
    public async Task Nonsense_gives_the_page(string accept) =>
        Assert.Equal("text/html", (await AskAsync("/a/{snow}/snow-in-lund", accept)).Content.Headers.ContentType!.MediaType);

    [Fact]
    public async Task An_article_that_is_not_there_is_missing_in_every_form() =>
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync("/a/000000000000", "application/json")).StatusCode);

    private async Task<HttpResponseMessage> AskAsync(string address, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address.Replace("{snow}", room.Snow, StringComparison.Ordinal));
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await room.Site.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
