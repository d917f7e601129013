using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsArchive.Web.Pages.Settings;

namespace NewsArchive.Tests.Pages;

public sealed class SettingsTests(ReadingRoom room, Chromium browser) : IClassFixture<ReadingRoom>
{
    // The room's own keeps what it is given, as a browser does.
    private static readonly HttpClient Forgetful = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Snow => $"/a/{room.Snow}/snow-in-lund";

    [Theory]
    [InlineData("theme-dark.size-4", "theme-dark.size-4", "theme-dark size-4")]
    [InlineData("size-4.theme-dark.theme-sepia", "theme-sepia.size-4", "theme-sepia size-4")]
    [InlineData("theme-auto.width-usual", "", null)]
    [InlineData("theme-<script>.colour-red.size-9.face-sans-x.keys-off", "keys-off", "keys-off")]
    [InlineData("..--..theme-", "", null)]
    public void Only_what_can_be_chosen_comes_out_of_a_cookie(string cookie, string kept, string? classes)
    {
        var settings = ReadingSettings.Parse(cookie);

        Assert.Equal((kept, classes), (settings.Print(), settings.Classes));
    }

    [Fact]
    public async Task A_form_beside_the_article_keeps_the_choices_and_leads_back()
    {
        using var answer = await PostAsync("same-origin", ("theme", "sepia"), ("size", "5"), ("width", "broad"), ("back", Snow + "?q=snow"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(Snow + "?q=snow", answer.Headers.Location!.OriginalString);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("reading=theme-sepia.size-5; max-age=34560000; path=/; samesite=lax; httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\" class=\"theme-sepia size-5\">", await ReadAsync(Snow, "reading=theme-sepia.size-5"), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\" class=\"theme-sepia size-5\">", await ReadAsync("/", "reading=theme-sepia.size-5"), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", await room.Site.ReadAsync(Snow), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_one_choice_leaves_the_others()
    {
        using var answer = await PostAsync("same-origin", "reading=size-5.keys-off", ("theme", "dark"));

        Assert.StartsWith("reading=theme-dark.size-5.keys-off;", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("~/x")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/a\r\nSet-Cookie: x=y")]
    [InlineData("")]
    public async Task The_way_back_never_leaves_the_site(string back)
    {
        using var answer = await PostAsync("same-origin", ("theme", "dark"), ("back", back));

        Assert.Equal("/settings", answer.Headers.Location!.OriginalString);
        Assert.DoesNotContain("Back to the page", await room.Site.ReadAsync("/settings?back=" + Uri.EscapeDataString(back)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    [InlineData("none")]
    [InlineData(null)]
    public async Task A_form_of_another_site_changes_nothing_but_can_be_confirmed(string? site)
    {
        using var refused = await PostAsync(site, ("theme", "dark"), ("back", Snow));
        var page = await refused.Content.ReadAsStringAsync(Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.DoesNotContain(refused.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("reading=", StringComparison.Ordinal));
        Assert.Contains("value=\"dark\" checked", page, StringComparison.Ordinal);

        var token = Regex.Match(page, "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"").Groups[1].Value;
        using var kept = await PostAsync(site, refused.Headers.GetValues("Set-Cookie").Single().Split(';')[0], ("theme", "dark"), ("back", Snow), ("__RequestVerificationToken", token));
        Assert.Equal(Snow, kept.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_browser_that_tells_only_the_origin_is_believed_for_this_site()
    {
        using var here = Form(null, null, ("theme", "dark"));
        here.Headers.Add("Origin", room.Site.Origin);
        using var elsewhere = Form(null, null, ("theme", "dark"));
        elsewhere.Headers.Add("Origin", "https://evil.example");

        Assert.Equal(HttpStatusCode.Redirect, (await Forgetful.SendAsync(here, Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Forgetful.SendAsync(elsewhere, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Pages_of_other_settings_are_kept_apart_and_nonsense_shares_the_usual_ones()
    {
        await using var site = await ServedArchive.StartAsync(Some.Article("Rain"));
        foreach (var cookie in new[] { "reading=theme-dark", "reading=theme-light", "x=y" })
        {
            using var first = await GetAsync(site, "/", cookie);
            Assert.Null(first.Headers.Age);
            Assert.Contains("Cookie", first.Headers.Vary);
        }

        foreach (var cookie in new[] { "a=1", "reading=theme-pink", "reading=" + new string('x', 3_000), "reading=size-3" })
        {
            Assert.NotNull((await GetAsync(site, "/", cookie)).Headers.Age);
        }
    }

    [Fact]
    public async Task Choices_take_effect_by_plain_forms_without_scripts()
    {
        var page = await browser.OpenAsync();
        await page.GotoAsync(room.Site.Origin + Snow);
        var (size, width) = await MeasureAsync(page);

        await page.Locator(".aa summary").ClickAsync();
        await page.GetByLabel("Largest").CheckAsync();
        await page.GetByLabel("Narrow").CheckAsync();
        await page.GetByLabel("High contrast").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep these settings" }).ClickAsync();

        Assert.Equal(room.Site.Origin + Snow, page.Url);
        var (larger, narrower) = await MeasureAsync(page);
        Assert.True(larger > size * 1.3 && narrower < width, $"{size} px in {width} px became {larger} px in {narrower} px");
        Assert.Equal("rgb(0, 0, 0)", await page.Locator("body").EvaluateAsync<string>("body => getComputedStyle(body).backgroundColor"));
        await page.Context.CloseAsync();
    }

    private static async Task<(double Size, double Width)> MeasureAsync(IPage page) =>
        (await page.Locator(".text").EvaluateAsync<double>("text => parseFloat(getComputedStyle(text).fontSize)"),
        await page.Locator(".text").EvaluateAsync<double>("text => text.offsetWidth"));

    private static async Task<HttpResponseMessage> GetAsync(ServedArchive site, string address, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, site.Origin + address);
        request.Headers.Add("Cookie", cookie);
        return await Forgetful.SendAsync(request, Cancellation);
    }

    private async Task<string> ReadAsync(string address, string cookie)
    {
        using var answer = await GetAsync(room.Site, address, cookie);
        return await answer.Content.ReadAsStringAsync(Cancellation);
    }

    [Theory]
    [InlineData("text/plain", "x")]
    [InlineData("application/json", "{}")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=theme\r\n\r\ndark")]
    public async Task What_is_no_form_is_refused(string type, string body)
    {
        using var content = new StringContent(body);
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
        using var answer = await room.Site.Client.PostAsync("/settings", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task An_address_in_another_script_is_gone_back_to()
    {
        await using var site = await ServedArchive.StartAsync(Some.Article("Снег в Лунде"));
        var address = (await site.ReadAsync("/")).Split("href=\"/a/")[1].Split('"')[0];
        var link = (await site.ReadAsync("/a/" + address)).Split("href=\"/settings?back=")[1].Split('"')[0];

        using var form = new FormUrlEncodedContent([new("theme", "dark"), new("back", Uri.UnescapeDataString(link))]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/settings") { Content = form, Headers = { { "Sec-Fetch-Site", "same-origin" } } };
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/a/" + address, answer.Headers.Location!.OriginalString);
    }

    private Task<HttpResponseMessage> PostAsync(string? site, params (string Name, string Value)[] fields) => PostAsync(site, null, fields);

    private async Task<HttpResponseMessage> PostAsync(string? site, string? cookie, params (string Name, string Value)[] fields)
    {
        using var request = Form(site, cookie, fields);
        return await Forgetful.SendAsync(request, Cancellation);
    }

    private HttpRequestMessage Form(string? site, string? cookie, params (string Name, string Value)[] fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, room.Site.Origin + "/settings")
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        if (site != null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        if (cookie != null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        return request;
    }
}
