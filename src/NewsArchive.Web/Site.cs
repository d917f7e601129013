namespace NewsArchive.Web;

/// <summary>The pages: what they need and where they are.</summary>
public static class Site
{
    /// <summary>Adds what pages need beyond the archive itself.</summary>
    public static void AddServices(IServiceCollection services) => services.AddRazorPages();

    /// <summary>Maps every address of the site.</summary>
    public static void Map(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        app.MapGet("/healthz", () => "ok");
    }
}
