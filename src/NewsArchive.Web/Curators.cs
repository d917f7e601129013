using System.Net;

namespace NewsArchive.Web;

/// <summary>
/// Who may see the pages for curators: until there is a sign-in, whoever sits at the machine of the archive, since names of
/// files and unread dumps are nobody else's business.
/// </summary>
public static class Curators
{
    // Headers by which a proxy tells for whom it asks; "X-Original-" is where ASP.NET puts those it has acted upon.
    private static readonly string[] ProxyHeaders =
        ["X-Forwarded", "X-Original-", "Forwarded", "Via", "X-Real-IP", "X-Client-IP", "True-Client-IP", "CF-", "Client-IP"];

    /// <summary>Whether a request comes from this machine, by a name that only this machine has, and not through a proxy.</summary>
    /// <remarks>
    /// The address of the connection is not enough: a proxy on this machine connects from here, and a page of a stranger can
    /// make the browser of the curator ask for a name of its own that leads to 127.0.0.1. The proxy is known by its headers;
    /// nginx, which sends none unless told to and gives the local name as host, by HTTP/1.0 or by closing each connection, as
    /// no browser does. What hides all of that has to keep the pages shut itself: see docs/operations.md.
    /// </remarks>
    public static bool MaySee(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.Request;
        return IsLoopback(context.Connection.RemoteIpAddress)
            && IsLocal(request.Host.Host)
            && !request.Headers.Keys.Any(name => ProxyHeaders.Any(start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
            && !HttpProtocol.IsHttp10(request.Protocol)
            && !request.Headers.Connection.ToString().Contains("close", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Refuses (403) the pages for curators to everybody else, and lets nobody keep them.</summary>
    public static Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (!context.Request.Path.StartsWithSegments(Pages.Addresses.Ingest, StringComparison.OrdinalIgnoreCase))
        {
            return next(context);
        }

        context.Response.Headers.CacheControl = "no-store";
        if (MaySee(context))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsLoopback(IPAddress? address) =>
        address != null && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    private static bool IsLocal(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IsLoopback(address));
}
