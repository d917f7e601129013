using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using NewsArchive.Benchmarks.Corpus;

namespace NewsArchive.Benchmarks.Runs;

/// <summary>Readers who ask for pages at a steady rate, whether the site keeps up or not: a wait counts from when the page was due.</summary>
internal sealed partial class Readers : IDisposable
{
    private const int PagesToFollow = 120;

    private readonly HttpClient client;
    private readonly Chance chance = new(1);
    private readonly List<string> lists = [];
    private readonly List<string> articles = [];

    /// <summary>Readers of a site.</summary>
    public Readers(Uri site) => client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = site };

    /// <summary>Finds pages to read by following links from the front page.</summary>
    public async Task FindPagesAsync()
    {
        var (waiting, seen) = (new Queue<string>(["/"]), new HashSet<string>(["/"]));
        for (var followed = 0; followed < PagesToFollow && waiting.TryDequeue(out var page); followed++)
        {
            foreach (var link in Link().Matches(await client.GetStringAsync(new Uri(page, UriKind.Relative))).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Where(seen.Add))
            {
                (link.StartsWith("/a/", StringComparison.Ordinal) ? articles : lists).Add(link);
                if (!link.StartsWith("/a/", StringComparison.Ordinal))
                {
                    waiting.Enqueue(link);
                }
            }
        }
    }

    /// <summary>Asks for pages until there are enough, or until there is no need any more.</summary>
    /// <param name="aSecond">How many pages a second are due.</param>
    /// <returns>How long each kind of page took in milliseconds, and the answers that were none.</returns>
    public async Task<(List<(string Kind, double Milliseconds)> Waits, List<string> Failures)> ReadAsync(int pages, int aSecond, CancellationToken enough)
    {
        var (waits, failures, running) = (new List<(string, double)>(), new List<string>(), new List<Task>());
        var began = Stopwatch.GetTimestamp();
        for (var page = 0; page < pages && !enough.IsCancellationRequested; page++)
        {
            var due = TimeSpan.FromSeconds((double)page / aSecond);
            if (due - Stopwatch.GetElapsedTime(began) is { Ticks: > 0 } early)
            {
                await Task.Delay(early, CancellationToken.None);
            }

            running.Add(AskAsync(Choose(), due));
        }

        await Task.WhenAll(running);
        return (waits, failures);

        async Task AskAsync((string Kind, string Page) chosen, TimeSpan due)
        {
            var problem = "";
            try
            {
                using var answer = await client.GetAsync(new Uri(chosen.Page, UriKind.Relative), CancellationToken.None);
                problem = answer.IsSuccessStatusCode ? "" : $"{(int)answer.StatusCode}";
                await answer.Content.ReadAsByteArrayAsync(CancellationToken.None);
            }
            catch (HttpRequestException e)
            {
                problem = e.Message;
            }

            var wait = Stopwatch.GetElapsedTime(began) - due;
            lock (waits)
            {
                waits.Add((chosen.Kind, wait.TotalMilliseconds));
                if (problem.Length > 0)
                {
                    failures.Add($"{chosen.Page}: {problem}");
                }
            }
        }
    }

    public void Dispose() => client.Dispose();

    private (string Kind, string Page) Choose() => chance.Below(10) switch
    {
        0 => ("front page", "/"),
        1 or 2 => ("lists", chance.Any([.. lists])),
        3 or 4 => ("search", $"/search?q={Word("noun")}+{Word("adjective")}"),
        5 => ("search", $"/search?q={Word("noun")}"),
        _ => ("articles", chance.Any([.. articles])),
    };

    private string Word(string part) => chance.Any(WordLists.Of(part));

    // Pages for people: no feeds, no other forms of an article, no files.
    [GeneratedRegex("href=\"(/(?:a/[^\"./]+/[^\"./]+|source/[^\"]+|country/[^\"]+|sources|countries|\\d{4}(?:/\\d\\d)*|\\?[^\"]+)?)\"")]
    private static partial Regex Link();
}
