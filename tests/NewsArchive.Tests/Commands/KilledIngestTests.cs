namespace NewsArchive.Tests.Commands;

/// <summary>An ingest that is killed as <c>kill -9</c> does it: the next one goes on where it was.</summary>
public sealed class KilledIngestTests : IDisposable
{
    /// <summary>How many kills; more than usual for a longer test, over as many more dumps.</summary>
    private const string KillsVariable = "NEWSARCHIVE_TEST_KILLS";
    private const int UsualKills = 25;

    // What the archive holds, without the times and the numbers that count along.
    private static readonly string[] Holdings =
    [
        "SELECT PublicId, Title, Lead, PublishedOn, Author, Section, Language, Words, HiddenBlocks, Text, hex(Ledger) FROM article JOIN body USING (Key) ORDER BY 1",
        "SELECT Origin, hex(i.Sha256), Outcome, Reason, i.Offset, i.Length, d.Length FROM input i LEFT JOIN dump d ON d.Id = DumpId ORDER BY 1, 2",
        "SELECT hex(Sha256), Format, Length, Content FROM dump ORDER BY 1",
        "SELECT Source, Counts FROM template ORDER BY 1",
        "SELECT Country, Articles FROM country UNION ALL SELECT Host, Articles FROM source UNION ALL SELECT Day, Articles FROM day ORDER BY 1",
    ];

    private readonly DumpFolder dumps = new();
    private readonly DumpFolder home = new();
    private readonly Random random = new(20221);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        dumps.Dispose();
        home.Dispose();
    }

    [Fact]
    public async Task Killed_at_twenty_five_moments_it_ends_as_if_it_had_never_been()
    {
        var kills = int.TryParse(Environment.GetEnvironmentVariable(KillsVariable), out var more) ? more : UsualKills;
        var inputs = MixedDumps.Write(dumps, kills);
        var (whole, killed) = (new ArchiveFile(Data("whole")), new ArchiveFile(Data("killed")));
        await EndAsync("whole");

        // Some in the middle of starting, the others when they have got on by a part of the whole, in or between batches.
        var aim = 0;
        for (var kill = 0; kill < kills;)
        {
            var isStarting = kill % 3 == 0;
            aim += isStarting ? 0 : random.Next(3 * inputs / kills);
            await using var program = Start("killed");
            await Task.Delay(random.Next(isStarting ? 600 : 60), Cancellation);
            while (!isStarting && !program.HasEnded && await HeldAsync(killed) < Math.Min(aim, inputs))
            {
                await Task.Delay(10 + random.Next(30), Cancellation);
            }

            kill += await program.KillAsync() ? 1 : 0;
            await killed.CheckAsync();
        }

        var before = await killed.CountAsync("SELECT count(*) FROM run WHERE FinishedUtc IS NULL");
        await EndAsync("killed");
        await killed.CheckAsync();

        Assert.Equal(inputs, await killed.CountAsync("SELECT count(*) FROM input"));
        Assert.InRange(before, 1, kills);
        Assert.Equal(before, await killed.CountAsync("SELECT count(*) FROM run WHERE FinishedUtc IS NULL"));
        foreach (var holding in Holdings)
        {
            Assert.Equal(await whole.RowsAsync(holding), await killed.RowsAsync(holding));
        }
    }

    [Fact]
    public async Task Killed_while_it_makes_its_tables_it_makes_them_the_next_time()
    {
        dumps.Write("a.txt", DumpFolder.Story());
        for (var kill = 0; kill < 4; kill++)
        {
            var archive = new ArchiveFile(Data($"{kill}"));
            await using (var program = Start($"{kill}"))
            {
                while (!archive.Exists)
                {
                    await Task.Delay(1, Cancellation);
                }

                await Task.Delay(random.Next(200), Cancellation);
                await program.KillAsync();
            }

            await archive.CheckAsync();
            await EndAsync($"{kill}");
            Assert.Equal(1, await archive.CountAsync("SELECT count(*) FROM article"));
            await archive.CheckAsync();
        }
    }

    private static async Task<int> HeldAsync(ArchiveFile archive) =>
        await archive.HasTablesAsync() ? await archive.CountAsync("SELECT count(*) FROM input") : 0;

    private string Data(string name) => Path.Combine(home.Path, name);

    private ProgramProcess Start(string data) => ProgramProcess.Start("ingest", dumps.Path, "--data", Data(data), "--batch-inputs", "20", "--json");

    private async Task EndAsync(string data)
    {
        await using var program = Start(data);
        Assert.InRange(await program.ExitAsync(), 0, 1);
    }
}
