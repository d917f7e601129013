namespace NewsArchive.Cleaning.Facts;

/// <summary>Finds the headline in the marks of a page.</summary>
internal static class PageTitles
{
    private const string TitleElement = "title-element";
    // Real pages have a handful; each is compared with every title.
    private const int MaxHeadlines = 100;
    // A shorter heading is a word of the site's name as often as a headline.
    private const int MinHeadingLength = 12;

    private const int MinWordsOfAHeadline = 5;
    private const int MinCommonWords = 3;

    // Between headline and site name; each stands between spaces.
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", " // ", " ‹ ", " > ", " < ", " ~ ", " ― "];

    /// <summary>The chosen headline; null when no mark tells one.</summary>
    public static Fact<string>? Find(PageMarks marks, string? host)
    {
        var site = SiteNames(marks, host);
        var named = Named(marks).Select(fact => fact with { Value = WithoutSite(fact.Value, site) }).Where(fact => fact.Value.Length > 0).ToList();
        var heads = marks.Headlines.Take(MaxHeadlines).Select(h => PageMarks.Fold(h.TextContent)).Where(text => text.Length is > 0 and < 500).ToList();

        // What readers see above the text is the headline if the metadata agree; they may cut or rewrite it.
        foreach (var fact in named)
        {
            if (heads.Find(head => Agree(head, fact.Value)) is { } seen)
            {
                return new(seen, "headline", $"h1 element: “{seen}”, as in {fact.Rule}");
            }
        }

        // A page's only headline may be written anew while the metadata keep the first one: it shares a few words with it.
        if (heads is [{ } only] && Words(only).Length >= MinWordsOfAHeadline && named.Exists(fact => Words(fact.Value).Distinct().Intersect(Words(only)).Count() >= MinCommonWords))
        {
            return new(only, "headline", $"h1 element: “{only}”, the page's only one");
        }

        return named.Find(fact => fact.Rule != TitleElement) ?? PartOfTitle(marks) ?? named.FirstOrDefault() ?? (heads.Count > 0 ? new(heads[0], "headline", $"h1 element: “{heads[0]}”") : null);
    }

    /// <summary>All headlines that the metadata and <c>h1</c> elements give, without the names of the site, best first.</summary>
    public static IEnumerable<Fact<string>> All(PageMarks marks, string? host)
    {
        var site = SiteNames(marks, host);
        return Named(marks).Select(fact => fact with { Value = WithoutSite(fact.Value, site) })
            .Concat(marks.Headlines.Take(MaxHeadlines).Select(head => PageMarks.Fold(head.TextContent)).Select(text => new Fact<string>(text, "headline", "h1 element")));
    }

    /// <summary>The heading that the window title holds beside the names of site and section.</summary>
    private static Fact<string>? PartOfTitle(PageMarks marks) =>
        marks.Title is not { } title ? null
        : marks.Headlines.Concat(marks.Headings).Select(heading => PageMarks.Fold(heading.TextContent))
            .Where(text => text.Length >= MinHeadingLength && title.Contains(text, StringComparison.OrdinalIgnoreCase))
            .MaxBy(text => text.Length) is { } heading
            ? new(heading, "headline", $"heading: “{heading}”, which is part of the title element")
            : null;

    /// <summary>The text without a leading or trailing site name or section, as a browser's window shows it.</summary>
    public static string WithoutSite(string title, IReadOnlyList<string> site)
    {
        var text = title;
        for (var again = true; again;)
        {
            again = false;
            foreach (var separator in Separators)
            {
                int last = text.LastIndexOf(separator, StringComparison.Ordinal), first = text.IndexOf(separator, StringComparison.Ordinal);
                if (last > 0 && IsSite(text[(last + separator.Length)..], site))
                {
                    (text, again) = (text[..last].Trim(), true);
                }
                else if (first > 0 && IsSite(text[..first], site))
                {
                    (text, again) = (text[(first + separator.Length)..].Trim(), true);
                }
            }
        }

        return text;
    }

    private static IEnumerable<Fact<string>> Named(PageMarks marks)
    {
        if (marks.JsonLd?.Headline is { } headline)
        {
            yield return new(headline, "json-ld", $"headline of {marks.JsonLd.Type}");
        }

        foreach (var name in (string[])["og:title", "twitter:title", "citation_title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "title"])
        {
            if (marks.Meta(name) is { } content)
            {
                yield return new(content, name == "og:title" ? "open-graph" : "meta", $"meta {name}");
            }
        }

        if (marks.Title is { Length: > 0 } title)
        {
            yield return new(title, TitleElement, "title element");
        }
    }

    private static bool Agree(string a, string b)
    {
        HashSet<string> left = [.. Words(a)], right = [.. Words(b)];
        var common = left.Count(right.Contains);
        return common > 0 && common >= 0.6 * Math.Min(left.Count, right.Count) && Math.Min(left.Count, right.Count) * 3 >= Math.Max(left.Count, right.Count);
    }

    private static string[] Words(string text) =>
        text.ToLowerInvariant().Split([.. text.Where(c => !char.IsLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries);

    private static List<string> SiteNames(PageMarks marks, string? host)
    {
        var names = new List<string>();
        foreach (var name in (string?[])[marks.Meta("og:site_name"), marks.JsonLd?.Publisher, marks.Meta("application-name"), host])
        {
            if (name is not null && Squeeze(name) is { Length: > 1 } squeezed)
            {
                names.Add(squeezed);
            }
        }

        if (host is not null)
        {
            names.AddRange(host.Split('.').Where(label => label.Length > 3).Select(Squeeze));
        }

        return names;
    }

    private static bool IsSite(string part, IReadOnlyList<string> site)
    {
        var squeezed = Squeeze(part);
        return squeezed.Length > 0 && site.Any(name => squeezed == name
            || (name.Length > 4 && squeezed.Length < 3 * name.Length && squeezed.Contains(name, StringComparison.Ordinal))
            || (squeezed.Length > 4 && name.Contains(squeezed, StringComparison.Ordinal)));
    }

    private static string Squeeze(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
