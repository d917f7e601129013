using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Web;

namespace NewsArchive.Tests.Pages;

/// <summary>Pages that are kept are those that making them anew would give, for each reader.</summary>
public sealed class KeptPagesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/search?q=rain")]
    [InlineData("/country/fi")]
    [InlineData("/undated")]
    public async Task What_is_committed_shows_on_a_page_that_was_just_read(string address)
    {
        await using var site = await ServedArchive.StartAsync(Some.Article("First", country: "FI", day: null, text: "Rain."));
        for (var i = 0; i < 3; i++)
        {
            Assert.Contains("First", await site.ReadAsync(address), StringComparison.Ordinal);
        }

        await site.Archive.AddAsync(Some.Article("Second", country: "FI", day: null, text: "More rain."));
        Assert.Contains("Second", await site.ReadAsync(address), StringComparison.Ordinal);

        await using var context = site.Archive.Open();
        await context.Database.ExecuteSqlRawAsync("UPDATE article SET Title = 'Renamed' WHERE Title = 'First'", Cancellation);
        Assert.Contains("Renamed", await site.ReadAsync(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_made_once_until_something_is_committed()
    {
        await using var site = await ServedArchive.StartAsync(Some.Article("First"));

        Assert.Null((await site.GetAsync("/")).Headers.Age);
        Assert.NotNull((await site.GetAsync("/")).Headers.Age);
        await site.Archive.AddAsync(Some.Article("Second"));
        Assert.Null((await site.GetAsync("/")).Headers.Age);
    }

    [Theory]
    [InlineData("/search?q=rain", "/search?q=snow")]
    [InlineData("/search?q=rain%1e", "/search?q=snow%1f")]
    public async Task Each_address_has_its_own_page(string one, string other)
    {
        await using var site = await ServedArchive.StartAsync(
            Some.Article("Rain", source: "öst.example", text: "It rained."), Some.Article("Snow", source: "Öst.example", text: "It snowed."));
        for (var i = 0; i < 2; i++)
        {
            Assert.NotEqual(await site.ReadAsync(one), await site.ReadAsync(other));
        }
    }

    [Fact]
    public async Task An_address_as_long_as_a_page_is_not_kept()
    {
        await using var site = await ServedArchive.StartAsync(Some.Article("Rain"));
        var address = "/search?q=rain&more=" + new string('x', 5_000);

        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(address)).StatusCode);
        Assert.Null((await site.GetAsync(address)).Headers.Age);
    }

    [Fact]
    public async Task A_redirect_and_an_error_are_not_kept()
    {
        await using var site = await ServedArchive.StartAsync(Some.Article("Rain", country: "FI"));

        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/country/fi")).StatusCode);
        Assert.Equal(HttpStatusCode.MovedPermanently, (await site.GetAsync("/country/FI")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/1999")).StatusCode);
        await site.Archive.AddAsync(Some.Article("Old", day: "1999-01-01"));
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/1999")).StatusCode);
    }

    [Fact]
    public async Task A_page_of_which_the_clock_left_something_out_is_kept_for_minutes()
    {
        await using var archive = await TemporaryArchive.CreateAsync();
        var http = new DefaultHttpContext { Request = { Method = HttpMethods.Get, Path = "/search" } };
        var context = new OutputCacheContext { HttpContext = http };
        http.Features.Set<IOutputCacheFeature>(new Feature(context));
        await new KeptPages(new(archive.Database), TimeProvider.System).CacheRequestAsync(context, Cancellation);
        var usual = context.ResponseExpirationTimeSpan;

        KeptPages.KeepBriefly(http);

        Assert.True(context.AllowCacheStorage);
        Assert.InRange(usual!.Value, TimeSpan.FromHours(1), TimeSpan.MaxValue);
        Assert.InRange(context.ResponseExpirationTimeSpan!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5));
    }

    private sealed record Feature(OutputCacheContext Context) : IOutputCacheFeature;
}
