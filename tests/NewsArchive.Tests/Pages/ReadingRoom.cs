using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Storage;
using NewsArchive.Storage.Readings;

namespace NewsArchive.Tests.Pages;

/// <summary>One served archive for all tests that only read: forty articles, hostile ones among them.</summary>
public sealed class ReadingRoom : IAsyncLifetime
{
    /// <summary>Markup, a direction override that never ends, and no blank in 2,000 characters.</summary>
    internal static readonly string HostileTitle =
        "<script>alert(1)</script>\"'--><img src=x onerror=alert(2)>\u202Egnp.exe " + new string('x', 2_000);

    /// <summary>The id of “Snow in Lund”.</summary>
    internal string Snow { get; private set; } = "";

    /// <summary>The id of the article with <see cref="HostileTitle"/>.</summary>
    internal string Hostile { get; private set; } = "";

    internal ServedArchive Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await ServedArchive.StartAsync([.. Enumerable.Range(1, 34).Select(day => Some.Article(
            title: string.Create(CultureInfo.InvariantCulture, $"Rain in Oulu, day {day}"),
            day: new DateOnly(2021, 11, 30).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))]);
        var ids = await Site.Archive.AddAsync(
            Some.Article(
                "Snow in Lund",
                "SE FI",
                "2022-01-22T03:11",
                "lund.example",
                "Snow fell on Lund.\n\nNobody minded the snow.",
                "Ada Berg",
                section: "Weather"),
            Some.Article(HostileTitle, "UA", "2022-01-22", "hostile.example", "<b>bold</b> & <script>alert(3)</script>"),
            Some.Article("Sand in the well", null, day: null, source: "A/B “Paper”"),
            Some.Article("ثلج في لوند", "SE", "2020-02-29", "lund.example", "نزل الثلج.", language: "ar"),
            Some.Article("★", "SE", "2020-02-29", "lund.example", "A title without letters."));
        (Snow, Hostile) = (ids[0], ids[1]);
        await AddFormerReadingAsync();
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private async Task AddFormerReadingAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var archive = Site.Archive.Open();
        archive.Readings.Add(new ReadingRow
        {
            PublicId = Snow,
            DumpId = await archive.Articles.Where(a => a.PublicId == Snow).Select(a => a.DumpId).SingleAsync(cancellation),
            SinceUtc = new DateTime(2020, 1, 1, 12, 0, 0, DateTimeKind.Utc),
            UntilUtc = new DateTime(2020, 1, 2, 12, 0, 0, DateTimeKind.Utc),
            Title = "Snow in Lund",
            Words = 7,
            Article = StoredLedger.Compress(Some.Article("Snow in Lund", text: "Snow fell on the whole of Lund.")),
        });
        await archive.KeepSearchAsync(new SavedSearchRow { Name = "snow", Title = "All the snow", Query = "?q=snow", SavedUtc = DateTime.UnixEpoch }, cancellation);
        await archive.SaveChangesAsync(cancellation);
    }
}
