using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.WebEncoders;
using NewsArchive.Web.Pages;
using NewsArchive.Web.Pages.Articles;
using NewsArchive.Web.Pages.Citing;
using NewsArchive.Web.Pages.Feeds;
using NewsArchive.Web.Pages.Ingest;
using NewsArchive.Web.Pages.Search;

namespace NewsArchive.Web;

/// <summary>The pages: what they need and where they are.</summary>
public static class Site
{
    // Beyond the defaults, which hold HTML, plain text, JSON and XML.
    private static readonly string[] CompressedTypes =
        ["application/atom+xml", "application/feed+json", "application/opensearchdescription+xml", Suggestions.MediaType, "image/svg+xml"];

    /// <summary>Adds what pages need beyond the archive itself.</summary>
    public static void AddServices(IServiceCollection services)
    {
        services.AddRazorPages(pages => pages.Conventions.AddPageRoute("/Search/Search", "/searches/{name}"));
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = "form";
            forms.Cookie.Path = Addresses.Home;
        });
        services.AddSingleton(TimeProvider.System);
        services.Configure<KestrelServerOptions>(options =>
        {
            options.AddServerHeader = false;
            (options.Limits.MaxRequestLineSize, options.Limits.MaxRequestBufferSize) = (LongAddresses.MaxRead, LongAddresses.MaxRead + (64 << 10));
            options.Limits.MaxConcurrentConnections = LongAddresses.MaxConnections;
            options.Limits.RequestHeadersTimeout = LongAddresses.TimeToSend;

            // Who reads on connects anew; who does not leaves room.
            options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(30);
        });

        // Letters of every script are written as they are, not as entities four times their length.
        services.Configure<WebEncoderOptions>(options =>
            options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));

        services.AddOutputCache(options =>
            (options.SizeLimit, options.MaximumBodySize, options.UseCaseSensitivePaths) = (KeptPages.MaxBytes, KeptPages.MaxPageBytes, true));

        services.AddRateLimiter(ListFiles.AddLimit);

        // No page holds a secret that the length of a compressed answer could tell.
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, .. CompressedTypes];
        });
    }

    /// <summary>Maps every address of the site.</summary>
    public static void Map(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);

        app.Use(SecurityHeaders.AddAsync);
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.Use(LongAddresses.RefuseAsync);
        app.Use(TidyAddresses.RedirectAsync);
        app.Use(Curators.GuardAsync);
        app.Use(AcceptedFormat.ChooseAsync);
        app.UseRouting();
        app.UseRateLimiter();
        app.UseOutputCache();
        app.UseResponseCompression();

        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets().CacheOutput(app.Services.GetRequiredService<KeptPages>());
        Sitemap.Map(app);
        Conventions.Map(app);
        MapOtherForms(app.MapGroup("").AddEndpointFilter(KeepFromIndexes));
    }

    private static void MapOtherForms(RouteGroupBuilder app)
    {
        ArticleFormats.Map(app);
        Card.Map(app);
        OEmbed.Map(app);
        ListFiles.Map(app);
        RawDump.Map(app);
        InputBytes.Map(app);
        ArchiveFeeds.Map(app);
        ArchiveLists.Map(app);
        Suggestions.Map(app);
    }

    // Search engines are to lead people to the page, not to another form of it.
    private static ValueTask<object?> KeepFromIndexes(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers["X-Robots-Tag"] = "noindex";
        return next(context);
    }
}
