using System.Net;
using System.Net.Sockets;

namespace NewsArchive.Tests.Commands;

/// <summary>The program as a process of its own: what it says, how it starts and how it ends.</summary>
public sealed class ServeTests : IDisposable
{
    private readonly DumpFolder home = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task The_first_start_takes_in_the_samples_and_a_signal_ends_it_well()
    {
        await using var first = await ServedProcess.StartAsync(home.Path, "--urls", "http://127.0.0.1:0");
        Assert.Matches(@"\d+ sample articles added(, \d+ dumps? quarantined)?; --no-samples", first.Error);
        Assert.Contains($"(data in {Path.Combine(home.Path, "data")};", first.Error, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await first.AskAsync("/healthz")).StatusCode);
        Assert.Equal(0, await first.StopAsync());

        await using var second = await ServedProcess.StartAsync(home.Path, "--urls", "http://127.0.0.1:0");
        Assert.Single(second.Error.TrimEnd().Split('\n'));
        Assert.Equal(0, await second.StopAsync());
    }

    [Theory]
    [InlineData("--no-samples")]
    [InlineData("--data", "elsewhere")]
    public async Task Samples_are_not_taken_in_where_nobody_wants_them(params string[] args)
    {
        await using var program = await ServedProcess.StartAsync(home.Path, [.. args, "--urls", "http://127.0.0.1:0"]);
        Assert.DoesNotContain("sample", program.Error, StringComparison.Ordinal);
        Assert.Equal(0, await program.StopAsync());
    }

    [Fact]
    public async Task The_style_sheet_has_a_body()
    {
        await using var program = await ServedProcess.StartAsync(home.Path, "--no-samples", "--urls", "http://127.0.0.1:0");
        using var answer = await program.AskAsync("/css/site.css");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync(Cancellation));
        await program.StopAsync();
    }

    [Fact]
    public async Task A_taken_port_is_one_clear_sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var run = await CommandRun.RunAsync("serve", "--data", home.Path, "--urls", $"http://127.0.0.1:{port}");

        Assert.Equal(NewsArchive.Web.Commands.ExitCode.Impossible, run.ExitCode);
        var sentence = Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.StartsWith($"Cannot listen on http://127.0.0.1:{port}", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Variables_stand_in_for_options_and_the_command_line_wins()
    {
        await using var program = await ServedProcess.StartAsync(
            home.Path,
            ["--data", "chosen"],
            ("NEWSARCHIVE_DATA", "not-chosen"),
            ("NEWSARCHIVE_URLS", "http://127.0.0.1:0"));
        Assert.Contains($"(data in {Path.Combine(home.Path, "chosen")};", program.Error, StringComparison.Ordinal);
        Assert.Equal(0, await program.StopAsync());
    }

    [Fact]
    public async Task A_variable_that_makes_no_sense_is_wrong_usage()
    {
        var problem = await Assert.ThrowsAsync<InvalidOperationException>(
            () => ServedProcess.StartAsync(home.Path, [], ("NEWSARCHIVE_NO_SAMPLES", "perhaps")));
        Assert.Contains("NEWSARCHIVE_NO_SAMPLES must be true or false; it is 'perhaps'.", problem.Message, StringComparison.Ordinal);
        Assert.Contains("ended with 2", problem.Message, StringComparison.Ordinal);
    }
}
