namespace NewsArchive.Web.Commands;

/// <summary>Checks what somebody typed after <c>--urls</c> before a server is built on it.</summary>
internal static class ListeningAddresses
{
    private const int MaxPort = 65_535;

    /// <summary>Null when every address can be listened on in principle, else a sentence.</summary>
    public static string? FindProblem(string? urls)
    {
        var addresses = (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return addresses.Length == 0
            ? "--urls needs an address, e.g. http://localhost:5080."
            : addresses.Select(FindProblemOfOne).FirstOrDefault(problem => problem != null);
    }

    private static string? FindProblemOfOne(string address)
    {
        BindingAddress parsed;
        try
        {
            parsed = BindingAddress.Parse(address);
        }
        catch (FormatException)
        {
            return $"'{address}' is no address to listen on; write it like http://localhost:5080.";
        }

        return parsed switch
        {
            { Scheme: not "http" } => $"'{address}' cannot be served: only http is; put a proxy in front for https.",
            { IsUnixPipe: true } or { IsNamedPipe: true } => $"'{address}' cannot be served: it is no network address.",
            { Port: < 0 or > MaxPort } => $"'{address}' has no valid port; ports go up to {MaxPort}.",
            { PathBase.Length: > 0 } => $"'{address}' cannot be served: it has a path.",
            _ => null,
        };
    }
}
