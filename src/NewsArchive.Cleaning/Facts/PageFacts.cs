namespace NewsArchive.Cleaning.Facts;

/// <summary>What the marks of a page say of its article; null where they do not say.</summary>
internal sealed record PageFacts
{
    public Fact<string>? Title { get; init; }

    public Fact<PublishedDate>? Published { get; init; }

    public Fact<string>? Source { get; init; }

    public Fact<string>? Author { get; init; }

    public Fact<string>? Section { get; init; }

    public Fact<string>? Language { get; init; }

    /// <summary>Those that an article keeps.</summary>
    public ArticleFacts Article => new(Title, Published, Source, Author, Section, Language);

    /// <summary>The summary that the publisher gives search engines.</summary>
    public string? Description { get; init; }

    /// <summary>The text of the article as JSON-LD holds it.</summary>
    public string? Body { get; init; }

    /// <summary>Chooses among the marks of a page.</summary>
    /// <param name="address">Where the page was fetched; null when unknown.</param>
    /// <param name="fetchedUtc">When; a later date is not believed.</param>
    public static PageFacts Of(PageMarks marks, Uri? address, DateTime? fetchedUtc)
    {
        var source = PageSources.Find(marks, address);
        var sites = new[] { marks.Meta("og:site_name"), marks.JsonLd?.Publisher, source?.Value }.OfType<string>().ToList();
        return new PageFacts
        {
            Title = PageTitles.Find(marks, source?.Value),
            // A publisher's clock may be a day ahead of UTC.
            Published = PageDates.Find(marks, PageSources.OwnAddress(marks, address), fetchedUtc is { } fetched ? DateOnly.FromDateTime(fetched).AddDays(1) : null),
            Source = source,
            Author = PageAuthors.Find(marks, sites),
            Section = FindSection(marks),
            Language = FindLanguage(marks),
            Description = marks.JsonLd?.Description ?? marks.Meta("og:description") ?? marks.Meta("description"),
            Body = marks.JsonLd?.Body,
        };
    }

    private static Fact<string>? FindSection(PageMarks marks) =>
        marks.JsonLd?.Section is { } section ? new(section, "json-ld", $"articleSection of {marks.JsonLd.Type}")
        : marks.Meta("article:section") is { } meta ? new(meta, "open-graph", "meta article:section")
        : null;

    private static Fact<string>? FindLanguage(PageMarks marks)
    {
        foreach (var (tag, rule, place) in new[]
        {
            (marks.Language, "html-lang", "html lang"), (marks.JsonLd?.Language, "json-ld", "inLanguage"),
            (marks.Meta("content-language"), "meta", "meta content-language"), (marks.Meta("og:locale"), "open-graph", "meta og:locale"),
        })
        {
            var code = tag?.Trim().Split('-', '_')[0].ToLowerInvariant();
            if (code is { Length: 2 } && char.IsAsciiLetterLower(code[0]) && char.IsAsciiLetterLower(code[1]))
            {
                return new(code, rule, $"{place}: “{tag}”");
            }
        }

        return null;
    }
}
