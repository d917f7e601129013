using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Storage;
using NewsArchive.Storage.Search;

namespace NewsArchive.Tests.Storage;

/// <summary>A list must begin at its first row and stop after a page: no scan of a table, no sorting.</summary>
public sealed partial class QueryPlanTests
{
    private const string SortOfAPage = "USE TEMP B-TREE FOR ORDER BY";

    private static readonly CountryCode Finland = CountryCode.Parse("FI", null);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, ArticleFilter> Lists { get; } = new()
    {
        { "", new ArticleFilter() },
        { "", new ArticleFilter(Source: "example.org") },
        { "", new ArticleFilter(Finland, "example.org", Language: "en") },
        { "", new ArticleFilter(From: new DateOnly(2022, 1, 1), To: new DateOnly(2022, 1, 31)) },
        { "", new ArticleFilter(Undated: true) },
        { "rain -snow country:fi", new ArticleFilter() },
        { "in:hidden weather", new ArticleFilter() },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_list_walks_an_index_in_order_and_reads_the_rows_of_a_page_by_their_keys(string text, ArticleFilter filter)
    {
        await using var archive = await AnalyzedAsync();
        await using var context = archive.Open();
        var query = SearchQuery.Parse(text);
        using var index = new SearchIndex(archive.Database);
        foreach (var sort in new[] { SearchSort.Newest, SearchSort.Oldest })
        {
            await new ArticleSearch(context, index).SearchAsync(query, filter, sort, null, 20, Cancellation);
        }

        var scope = await SearchScope.OfAsync(context, query, filter, Cancellation);
        var plans = index.Ask(connection => Statements(connection).Keys.ToList()
            .ConvertAll(sql => (Sql: sql, Plan: PlanOf(connection, sql, scope.Match))), Cancellation);

        // A list without words comes from memory.
        Assert.Equal(query.IsEmpty ? 0 : 2, plans.Count(plan => plan.Sql.Contains("MATCH", StringComparison.Ordinal)));
        Assert.All(plans, plan => Assert.All(plan.Plan, step => Assert.True(
            StopsEarly(step) || (step == SortOfAPage && plan.Sql.Contains("json_each", StringComparison.Ordinal)), $"{plan.Sql}: {step}")));
    }

    [Fact]
    public async Task An_article_is_found_by_its_address_without_a_scan()
    {
        await using var archive = await AnalyzedAsync();
        await using var context = archive.Open();

        var plan = await PlanAsync(context, context.Articles.Where(a => a.PublicId == "0123456789ab").Include(a => a.Source).Include(a => a.Body));

        Assert.Contains("SEARCH a USING INDEX IX_article_PublicId (PublicId=?)", plan);
        Assert.All(plan, step => Assert.True(StopsEarly(step), step));
    }

    [Fact]
    public async Task The_quarantine_walks_an_index_of_its_own_and_leaves_all_other_inputs_alone()
    {
        await using var archive = await AnalyzedAsync();
        await using var context = archive.Open();
        QuarantineFilter[] filters =
            [new(), new(Reason: "The file is empty."), new(RunId: 1), new(Reason: "The file is empty.", RunId: 1), new(Reason: "Byte …"), new(Path: "/dumps")];

        foreach (var filter in filters)
        {
            var list = await PlanAsync(context, context.Inputs.InQuarantine(filter).NewestFirst(1000).Take(50));
            Assert.StartsWith("SEARCH i USING INDEX IX_input_held", Assert.Single(list), StringComparison.Ordinal);
        }
    }

    // No archive has the figures of ANALYZE; the outcome is a parameter, whose value SQLite looks at when it chooses.
    [Theory]
    [InlineData(InputOutcome.Quarantined, null, "IX_input_held_RunId ")]
    [InlineData(InputOutcome.Quarantined, "The file is empty.", "IX_input_held_RunId_Reason ")]
    [InlineData(InputOutcome.Superseded, null, "IX_input_superseded ")]
    public async Task What_a_run_left_in_quarantine_is_found_without_its_other_inputs(InputOutcome outcome, string? kind, string index)
    {
        await using var archive = await TemporaryArchive.CreateAsync();
        await using var context = archive.Open();

        var list = await PlanAsync(context, context.Inputs.MetLastBy(1, outcome, kind).Where(i => i.Id > 1000).Take(51));

        Assert.StartsWith($"SEARCH i USING INDEX {index}", Assert.Single(list), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_figures_too_the_leader_of_a_dump_is_found_among_its_own_inputs()
    {
        await using var archive = await TemporaryArchive.CreateAsync();
        await using var context = archive.Open();
        await context.Database.OpenConnectionAsync(Cancellation);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT {StoredQuarantine.Leader}";

        Assert.Contains("SEARCH input USING INDEX IX_input_DumpId (DumpId=?)", await PlanAsync(command));
    }

    [Theory]
    [InlineData("SCAN a", false)]
    [InlineData("SCAN article_country", false)]
    [InlineData("USE TEMP B-TREE FOR ORDER BY", false)]
    [InlineData("SCAN a0", true)]
    public void The_check_itself_knows_a_scan_from_a_page(string step, bool stopsEarly) => Assert.Equal(stopsEarly, StopsEarly(step));

    /// <summary>
    /// The keys of a page are told as JSON, and each row is found by its key; the text index is walked by row id.
    /// </summary>
    private static bool StopsEarly(string step) => !step.StartsWith(SortOfAPage, StringComparison.Ordinal)
        && (!step.StartsWith("SCAN ", StringComparison.Ordinal) || ScanOfAPage().IsMatch(step));

    [GeneratedRegex(@"^SCAN ([a-z]\d$|k VIRTUAL TABLE INDEX 1:|(article|hidden)_text VIRTUAL TABLE INDEX \d+:M)")]
    private static partial Regex ScanOfAPage();

    /// <summary>So many articles that the figures of ANALYZE weigh in a plan.</summary>
    private static async Task<TemporaryArchive> AnalyzedAsync()
    {
        var archive = await TemporaryArchive.CreateAsync([.. Enumerable.Range(0, 300).Select(i => Some.Article(
            country: i % 3 == 0 ? "SE" : "FI SE",
            day: i % 50 == 0 ? null : $"2022-{(i % 12) + 1:00}-{(i % 28) + 1:00}",
            source: i % 4 == 0 ? "example.org" : $"s{i % 40}.example",
            language: i % 5 == 0 ? "sv" : "en"))]);
        await using var context = archive.Open();
        await context.Database.ExecuteSqlRawAsync("ANALYZE", Cancellation);
        return archive;
    }

    private static async Task<List<string>> PlanAsync<T>(ArchiveContext context, IQueryable<T> query)
    {
        await context.Database.OpenConnectionAsync(Cancellation);
        await using var command = query.CreateDbCommand();
        return await PlanAsync(command);
    }

    private static List<string> PlanOf(SearchConnection connection, string sql, string match)
    {
        var plan = new List<string>();
        object[] values = sql.Contains("MATCH", StringComparison.Ordinal) ? [match, 0L, 1L, 20] : ["[1]"];
        using var steps = connection.Statement("EXPLAIN QUERY PLAN " + sql, values.Length).Read(values);
        while (steps.Read())
        {
            plan.Add(steps.GetString(3));
        }

        return plan;
    }

    /// <summary>The statements that a connection has prepared.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "statements")]
    private static extern ref Dictionary<string, PreparedCommand> Statements(SearchConnection connection);

    private static async Task<List<string>> PlanAsync(DbCommand command)
    {
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        var plan = new List<string>();
        await using var steps = await command.ExecuteReaderAsync(Cancellation);
        while (await steps.ReadAsync(Cancellation))
        {
            plan.Add(steps.GetString(3));
        }

        return plan;
    }
}
