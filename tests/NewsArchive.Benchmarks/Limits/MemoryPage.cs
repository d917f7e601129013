using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace NewsArchive.Benchmarks.Limits;

/// <summary>The least that a page of 20 rows costs: a Razor page with a layout, its rows in memory.</summary>
internal static class MemoryPage
{
    /// <summary>Serves it on a free port until the process ends, and says where.</summary>
    public static async Task ServeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddRazorPages(options => options.RootDirectory = "/Limits/Pages").ConfigureApplicationPartManager(manager =>
        {
            // The measured site's pages are at hand too, at the same addresses.
            manager.ApplicationParts.Clear();
            manager.ApplicationParts.Add(new CompiledRazorAssemblyPart(typeof(MemoryPage).Assembly));
        });
        await using var app = builder.Build();
        app.MapRazorPages();
        await app.StartAsync();
        await Console.Error.WriteLineAsync($"reading at {app.Urls.Single()}");
        await app.WaitForShutdownAsync();
    }
}
