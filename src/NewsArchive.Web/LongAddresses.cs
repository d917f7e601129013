namespace NewsArchive.Web;

/// <summary>Addresses of a length that no reader types: they are read so far that the refusal is a page and not a closed connection.</summary>
public static class LongAddresses
{
    /// <summary>Longest address that is read at all, in bytes.</summary>
    public const int MaxRead = 2 << 20;

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
