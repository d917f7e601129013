using System.Diagnostics;
using System.Globalization;

namespace NewsArchive.Benchmarks.Runs;

/// <summary>Reads pages of a site one after the other over one connection, and takes the time when their parts come.</summary>
/// <param name="process">Of the site.</param>
internal sealed class PageReader(Uri site, int process) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = site, Timeout = TimeSpan.FromMinutes(2) };
    private readonly byte[] page = new byte[4 << 20];

    /// <summary>Reads a page.</summary>
    /// <exception cref="InvalidOperationException">The site did not answer with a page.</exception>
    public async Task<PageTime> ReadAsync(string address)
    {
        var processor = ProcessCost.Milliseconds(process);
        var (began, first, ends) = (Stopwatch.GetTimestamp(), 0.0, new List<(int Length, double Milliseconds)>());
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{address} was answered with {(int)answer.StatusCode}.");
        }

        await using var body = await answer.Content.ReadAsStreamAsync();
        var length = 0;
        for (int read; (read = await body.ReadAsync(page.AsMemory(length))) > 0;)
        {
            length += read;
            ends.Add((length, Stopwatch.GetElapsedTime(began).TotalMilliseconds));
            first = first == 0 ? ends[0].Milliseconds : first;
        }

        var end = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        var hits = page.AsSpan(0, length).LastIndexOf("</article>"u8);
        double? engine = answer.Headers.TryGetValues("Engine-Milliseconds", out var told) ? double.Parse(told.Single(), CultureInfo.InvariantCulture) : null;
        return new PageTime(
            first, hits < 0 ? first : ends.First(part => part.Length > hits).Milliseconds, end, ProcessCost.Milliseconds(process) - processor, length, engine);
    }

    /// <summary>Whether the site has a page: another build may not.</summary>
    public async Task<bool> HasAsync(string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        return answer.IsSuccessStatusCode;
    }

    /// <summary>The text of a page.</summary>
    public Task<string> TextAsync(string address) => client.GetStringAsync(new Uri(address, UriKind.Relative));

    public void Dispose() => client.Dispose();
}
