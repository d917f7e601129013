using Microsoft.Playwright;
using NewsArchive.Tests.Pages;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace NewsArchive.Tests.Pages;

/// <summary>One real browser for all tests that need one, started by the first of them; they skip where none is installed.</summary>
public sealed class Chromium : IAsyncDisposable
{
    /// <summary>A browser that is not at one of the usual places.</summary>
    public const string PathVariable = "NEWSARCHIVE_TEST_BROWSER";

    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];

    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)?>> started = new(StartAsync);

    /// <summary>A fresh window that runs scripts; skips the test where no browser is installed.</summary>
    public Task<IPage> OpenWithScriptsAsync() => OpenAsync(withScripts: true);

    /// <summary>A fresh window, without scripts unless they are asked for; skips the test where no browser is installed.</summary>
    public async Task<IPage> OpenAsync(int width = 1280, int height = 900, ColorScheme colours = ColorScheme.Light, bool withScripts = false, bool bypassesPolicy = false)
    {
        var browser = (await started.Value)?.Browser;
        Assert.SkipUnless(browser != null || Shared.RequireAll, $"no Chromium at a usual place; {PathVariable} may name one");
        Assert.True(browser != null, $"no browser is installed and {Shared.RequireAllVariable} is set");
        var window = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            JavaScriptEnabled = withScripts,
            BypassCSP = bypassesPolicy, // what checks a page is a script of its own
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = colours,
            ReducedMotion = ReducedMotion.Reduce,
        });
        return await window.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (started.IsValueCreated && await started.Value is var (playwright, browser))
        {
            await browser.DisposeAsync();
            playwright.Dispose();
        }
    }

    private static async Task<(IPlaywright Playwright, IBrowser Browser)?> StartAsync()
    {
        var place = Environment.GetEnvironmentVariable(PathVariable) ?? UsualPlaces.FirstOrDefault(File.Exists);
        if (place == null)
        {
            return null;
        }

        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = place,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", "--no-first-run",
            ],
        });
        return (playwright, browser);
    }
}
