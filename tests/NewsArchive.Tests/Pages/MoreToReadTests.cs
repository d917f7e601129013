using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsArchive.Tests.Pages;

public sealed class MoreToReadTests
{
    private static readonly int[] Years = [1990, 2015, 2018, 2019, 2020, 2023];

    [Fact]
    public async Task The_same_day_of_other_years_has_one_article_a_year_from_the_nearest_years()
    {
        await using var site = await ServedArchive.StartAsync([.. Years.Select(year =>
            Some.Article($"In {year}", day: $"{year}-01-19", source: $"s{year}.example"))]);
        await site.Archive.AddAsync(Some.Article("Also in 2019", day: "2019-01-19"), Some.Article("A day later", day: "2020-01-20"));
        var id = (await site.Archive.AddAsync(Some.Article("Now", day: "2022-01-19", source: "now.example")))[0];

        var section = Section(await site.ReadAsync($"/a/{id}/now"), "this-day-head");

        Assert.Contains("On 19 January in other years", section, StringComparison.Ordinal);
        Assert.Equal(["In 2023", "In 2020", "Also in 2019", "In 2018"], Titles(section));
    }

    [Fact]
    public async Task A_leap_day_looks_for_leap_days_and_what_stands_alone_has_no_lists()
    {
        await using var site = await ServedArchive.StartAsync(Some.Article("Leap", day: "2016-02-29", source: "a.example"));
        var id = (await site.Archive.AddAsync(Some.Article("Leap again", day: "2020-02-29", source: "b.example")))[0];
        var undated = (await site.Archive.AddAsync(Some.Article("Never", day: null, source: null)))[0];

        Assert.Equal(["Leap"], Titles(Section(await site.ReadAsync($"/a/{id}/leap-again"), "this-day-head")));
        Assert.DoesNotContain("of-source-head", await site.ReadAsync($"/a/{id}/leap-again"), StringComparison.Ordinal);
        Assert.DoesNotContain("more-to-read", await site.ReadAsync($"/a/{undated}/never"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_offers_what_is_nearest_in_time_and_not_shown_already()
    {
        await using var site = await ServedArchive.StartAsync();
        var ids = await site.Archive.AddAsync([.. Enumerable.Range(1, 9).Select(day => Some.Article(
            string.Create(CultureInfo.InvariantCulture, $"Day {day}"), day: $"2022-01-0{day}", source: "one.example"))]);
        await site.Archive.AddAsync(Some.Article("Elsewhere", day: "2022-01-05", source: "other.example"));

        var section = Section(await site.ReadAsync($"/a/{ids[4]}/day-5?in=/source/one.example"), "of-source-head");

        // Days 4 and 6 are its neighbours.
        Assert.Equal(["Day 8", "Day 7", "Day 3", "Day 2"], Titles(section));
    }

    private static string Section(string page, string head) =>
        Regex.Match(page, $"(?s)<section class=\"same\" aria-labelledby=\"{head}\">.*?</section>").Value;

    private static List<string> Titles(string section) =>
        [.. Regex.Matches(section, "<li><a [^>]*>([^<]+)</a>").Select(title => title.Groups[1].Value)];
}
