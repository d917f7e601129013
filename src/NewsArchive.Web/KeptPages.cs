using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
using NewsArchive.Storage;
using NewsArchive.Web.Pages;
using NewsArchive.Web.Pages.Settings;

namespace NewsArchive.Web;

/// <summary>
/// Keeps pages in memory as they were sent, until anything in the archive changes: each request asks the archive whether it has. All that
/// a page depends on besides is part of what it is kept by: the reader's settings, the day, whether pages for curators are linked.
/// </summary>
/// <param name="version">Null where the archive may only be read here: nothing is kept then.</param>
public sealed class KeptPages(DataVersion? version, TimeProvider clock) : IOutputCachePolicy
{
    /// <summary>How much memory pages may take, in bytes.</summary>
    public const long MaxBytes = 32L << 20;

    /// <summary>A larger page is made anew each time, in bytes.</summary>
    public const long MaxPageBytes = 512L << 10;

    private static readonly TimeSpan Brief = TimeSpan.FromMinutes(5);

    // A key is kept beside each page, and is not counted.
    private const int MaxKeyChars = 4_000;

    // The encodings that ResponseCompression writes, in its order of preference.
    private static readonly string[] Encodings = ["br", "gzip"];

    /// <inheritdoc/>
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.HttpContext.Request;
        var isKept = version is not null
            && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && !request.Path.StartsWithSegments(Addresses.Ingest, StringComparison.OrdinalIgnoreCase)
            && !request.Path.StartsWithSegments(Addresses.Saved, StringComparison.OrdinalIgnoreCase)
            && !request.Path.StartsWithSegments(Addresses.Settings, StringComparison.OrdinalIgnoreCase)
            && IsPlain(request);

        // Without locking: readers who wait for the same page would share what goes wrong for the one who asked first.
        (context.EnableOutputCaching, context.AllowCacheLookup, context.AllowCacheStorage, context.AllowLocking) = (isKept, isKept, isKept, false);
        if (isKept)
        {
            // Longer than any archive rests; what is not asked for any more makes room for others.
            context.ResponseExpirationTimeSpan = TimeSpan.FromDays(1);
            context.CacheVaryByRules.QueryKeys = "*";
            context.CacheVaryByRules.VaryByValues["version"] = $"{version!.Read()}";
            context.CacheVaryByRules.VaryByValues["day"] = $"{clock.GetUtcNow():yyyyMMdd}";
            context.CacheVaryByRules.VaryByValues["settings"] = ReadingSettings.Of(context.HttpContext).Print();
            context.CacheVaryByRules.VaryByValues["encoding"] = EncodingOf(request.Headers.AcceptEncoding);
            context.CacheVaryByRules.VaryByValues["curator"] = Curators.MaySee(context.HttpContext) ? "1" : "0";
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        var response = context.HttpContext.Response;
        context.AllowCacheStorage &= response.StatusCode == StatusCodes.Status200OK
            && StringValues.IsNullOrEmpty(response.Headers.SetCookie)
            && !context.HttpContext.RequestAborted.IsCancellationRequested;
        return ValueTask.CompletedTask;
    }

    /// <summary>
    /// Keeps a page for a few minutes only: it shows less than the archive has, since the clock stopped a search, and says so. Made anew each time,
    /// such pages would take most of the processor.
    /// </summary>
    public static void KeepBriefly(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (http.Features.Get<IOutputCacheFeature>() is { } feature)
        {
            feature.Context.ResponseExpirationTimeSpan = Brief;
        }
    }

    // Parts of a key are parted by control characters.
    private static bool IsPlain(HttpRequest request)
    {
        var (path, query) = (request.Path.Value ?? "", request.QueryString.Value ?? "");
        return path.Length + query.Length <= MaxKeyChars
            && !Uri.UnescapeDataString(query).Any(char.IsControl)
            && !path.Any(char.IsControl);
    }

    // Browsers write the same list in many ways; only what is answered counts.
    private static string EncodingOf(StringValues accepted) => string.Concat(Encodings.Where(encoding =>
        accepted.Any(value => value?.Contains(encoding, StringComparison.OrdinalIgnoreCase) == true))) + (IsUnusual(accepted) ? accepted.ToString() : "");

    // Weights and stars may forbid what they name.
    private static bool IsUnusual(StringValues accepted) => accepted.Any(value => value?.AsSpan().ContainsAny(';', '*') == true);
}
