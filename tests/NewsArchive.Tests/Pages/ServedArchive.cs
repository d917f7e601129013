using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Cleaning;
using NewsArchive.Web.Commands;

namespace NewsArchive.Tests.Pages;

/// <summary>The site over a real archive, on a real server at a free port of this machine.</summary>
internal sealed class ServedArchive : IAsyncDisposable
{
    private readonly WebApplication app;

    private ServedArchive(TemporaryArchive archive, WebApplication app)
    {
        Archive = archive;
        this.app = app;
        Origin = app.Urls.Single();
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Origin) };
    }

    public TemporaryArchive Archive { get; }

    /// <summary>Scheme, host and port.</summary>
    public string Origin { get; }

    /// <summary>Does not follow redirects.</summary>
    public HttpClient Client { get; }

    /// <summary>Addresses the site answers to.</summary>
    public IEnumerable<RouteEndpoint> Endpoints => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    /// <summary>Serves an archive that holds these articles.</summary>
    public static async Task<ServedArchive> StartAsync(params Article[] articles) =>
        await StartAsync(await TemporaryArchive.CreateAsync(articles));

    /// <summary>Serves an archive, which is gone when the site stops.</summary>
    /// <param name="isIndexed">Whether search engines are invited.</param>
    public static async Task<ServedArchive> StartAsync(TemporaryArchive archive, bool isIndexed = true)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var app = await Serve.BuildAsync(new ServeOptions(new DataFolder(archive.Folder), "http://127.0.0.1:0", isIndexed), cancellation);
        await app.StartAsync(cancellation);
        return new ServedArchive(archive, app);
    }

    /// <summary>Asks for a page.</summary>
    public Task<HttpResponseMessage> GetAsync(string address) => Client.GetAsync(address, TestContext.Current.CancellationToken);

    /// <summary>The text of a page that answers 200.</summary>
    public async Task<string> ReadAsync(string address)
    {
        using var answer = await GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{address} answered {(int)answer.StatusCode}: {text}");
        return text;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        await Archive.DisposeAsync();
    }
}
