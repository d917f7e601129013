namespace NewsArchive.Cleaning.Facts;

/// <summary>Finds the publisher in the marks of a page: the host of its own address, else a name.</summary>
internal static class PageSources
{
    private const int MaxAddressChars = 2_000;
    private const int MinOwnLinks = 5;
    private const double OwnLinksShare = 0.6;

    /// <summary>The chosen publisher; null when no mark tells one.</summary>
    public static Fact<string>? Find(PageMarks marks, Uri? address) => All(marks, address).FirstOrDefault();

    /// <summary>All publishers that marks tell, best first.</summary>
    public static IEnumerable<Fact<string>> All(PageMarks marks, Uri? address) =>
        new[]
        {
            OfAddress(marks.Canonical, "canonical", "link rel=canonical"),
            OfAddress(marks.Meta("og:url"), "open-graph", "meta og:url"),
            OfAddress(address?.OriginalString, "address", "the address it was fetched from"),
            OfAddress(marks.Meta("twitter:url"), "meta", "meta twitter:url"),
            OfLinks(marks),
            OfName(marks.Meta("og:site_name"), "open-graph", "meta og:site_name"),
            OfName(marks.JsonLd?.Publisher, "json-ld", "publisher"),
            OfName(marks.Meta("application-name"), "meta", "meta application-name"),
        }.OfType<Fact<string>>();

    /// <summary>The address that the page gives itself; null when it gives none that is absolute.</summary>
    public static Fact<string>? AddressOf(PageMarks marks, Uri? address) =>
        AsFact(marks.Canonical, "canonical", "link rel=canonical")
        ?? AsFact(marks.Meta("og:url"), "open-graph", "meta og:url")
        ?? AsFact(address?.OriginalString, "address", "the address it was fetched from");

    /// <summary>The address of the picture that stands for the article; null when no mark gives an absolute one.</summary>
    public static Fact<string>? ImageOf(PageMarks marks) =>
        AsFact(marks.Meta("og:image") ?? marks.Meta("og:image:url") ?? marks.Meta("og:image:secure_url"), "open-graph", "meta og:image")
        ?? AsFact(marks.JsonLd?.Image, "json-ld", "image")
        ?? AsFact(marks.Meta("twitter:image") ?? marks.Meta("twitter:image:src"), "meta", "meta twitter:image");

    private static Fact<string>? AsFact(string? text, string rule, string place) =>
        Absolute(text) is { } address && address.AbsoluteUri.Length <= MaxAddressChars ? new(address.AbsoluteUri, rule, $"{place}: “{address.AbsoluteUri}”") : null;

    /// <summary>The address that the page gives itself; null when it gives none that is absolute.</summary>
    public static Uri? OwnAddress(PageMarks marks, Uri? address) =>
        Absolute(marks.Canonical) ?? Absolute(marks.Meta("og:url")) ?? address;

    private static Fact<string>? OfAddress(string? text, string rule, string place) =>
        Absolute(text) is { } address && address.Host.Contains('.', StringComparison.Ordinal)
            ? new(WithoutWww(address.IdnHost.ToLowerInvariant()), rule, $"{place}: {address.Host}")
            : null;

    /// <summary>The host that most links lead to: menus of a site that writes full addresses lead to itself.</summary>
    private static Fact<string>? OfLinks(PageMarks marks)
    {
        var all = marks.LinkedHosts.Values.Sum();
        var (host, count) = marks.LinkedHosts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).FirstOrDefault();
        return host is not null && count >= MinOwnLinks && count >= OwnLinksShare * all
            ? new(WithoutWww(host.ToLowerInvariant()), "own-links", FormattableString.Invariant($"{count} of {all} links with a full address lead to {host}"))
            : null;
    }

    private static Fact<string>? OfName(string? name, string rule, string place) =>
        string.IsNullOrWhiteSpace(name) ? null : new(name.Trim(), rule, $"{place}: “{name.Trim()}”");

    private static Uri? Absolute(string? text)
    {
        var trimmed = text?.Trim();
        var whole = trimmed?.StartsWith("//", StringComparison.Ordinal) == true ? "https:" + trimmed : trimmed;
        return Uri.TryCreate(whole, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;
    }

    private static string WithoutWww(string host) => host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
}
