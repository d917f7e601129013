namespace NewsArchive.Cleaning.Countries;

/// <summary>The country in which a publisher sits, by the last label of its host name.</summary>
internal static class HomeCountry
{
    // Sold to anybody as words: what they end says nothing of a country.
    private static readonly HashSet<string> Words =
        new(StringComparer.OrdinalIgnoreCase) { "ai", "am", "cc", "co", "fm", "gg", "io", "ly", "me", "sh", "so", "to", "tv", "ws", "eu", "is", "la", "tk" };

    /// <summary>The country of <c>news.example.co.uk</c>; null for <c>.com</c> and the like, and where there is no host.</summary>
    public static CountryCode? Of(string? host)
    {
        if (host is null || host.LastIndexOf('.') is not (>= 0 and var dot))
        {
            return null;
        }

        var label = host[(dot + 1)..];
        var code = label.Equals("uk", StringComparison.OrdinalIgnoreCase) ? "GB" : label.Equals("su", StringComparison.OrdinalIgnoreCase) ? "RU" : label;
        return !Words.Contains(label) && CountryCode.TryParse(code, null, out var country) && CountryNames.Exists(country) ? country : null;
    }
}
