namespace NewsArchive.Web;

/// <summary>Addresses of a length that no reader types: they are read so far that the refusal is a page and not a closed connection.</summary>
public static class LongAddresses
{
    /// <summary>Longest address that is read at all, in bytes: a query of a megabyte is told so. Each connection may hold as much.</summary>
    public const int MaxRead = (1 << 20) + (64 << 10);

    /// <summary>Most connections at once; with as much of an address each they hold 300 MB.</summary>
    public const int MaxConnections = 256;

    /// <summary>In which time an address and its headers have to be sent.</summary>
    public static readonly TimeSpan TimeToSend = TimeSpan.FromSeconds(10);

    /// <summary>Longest address that is answered, in characters: a query of ten thousand words, in any script.</summary>
    public const int MaxAnswered = 512 << 10;

    /// <summary>Refuses (414) what is longer.</summary>
    public static Task RefuseAsync(HttpContext context, RequestDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if ((context.Request.Path.Value?.Length ?? 0) + (context.Request.QueryString.Value?.Length ?? 0) <= MaxAnswered)
        {
            return next(context);
        }

        // The page that says so must not be asked for with the same parameters again.
        context.Request.QueryString = QueryString.Empty;
        context.Response.StatusCode = StatusCodes.Status414UriTooLong;
        return Task.CompletedTask;
    }
}
