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

    /// <summary>What marks tell beside these, best first.</summary>
    public required ArticleFacts Further { get; init; }

    /// <summary>Those that an article keeps.</summary>
    public ArticleFacts Article =>
        Further with { Title = Title, Published = Published, Source = Source, Author = Author, Section = Section, Language = Language };

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
        // A publisher's clock may be a day ahead of UTC.
        var latest = PublishedDate.LatestOf(fetchedUtc);
        var dates = PageDates.Find(marks, PageSources.OwnAddress(marks, address), latest);
        var changes = PageDates.FindModified(marks, latest);
        var authors = PageAuthors.Find(marks, sites);
        return new PageFacts
        {
            Title = PageTitles.Find(marks, source?.Value),
            Published = dates.Count > 0 ? dates[0] : null,
            Source = source,
            Author = authors.Count > 0 ? authors[0] : null,
            Section = FindSection(marks),
            Language = FindLanguage(marks),
            Description = marks.JsonLd?.Description ?? marks.Meta("og:description") ?? marks.Meta("description"),
            Body = marks.JsonLd?.Body,
            Further = ArticleFacts.None with
            {
                Modified = changes.FirstOrDefault(change => dates.Count == 0 || change.Value.Day >= dates[0].Value.Day),
                Subtitle = marks.JsonLd?.AlternativeHeadline is { } subtitle ? new(subtitle, "json-ld", $"alternativeHeadline of {marks.JsonLd.Type}") : null,
                Address = PageSources.AddressOf(marks, address),
                LeadImage = PageSources.ImageOf(marks),
                Others =
                [
                    .. Candidates(FactName.Title, PageTitles.All(marks, source?.Value)),
                    .. Candidates(FactName.Published, dates),
                    .. Candidates(FactName.Modified, changes),
                    .. Candidates(FactName.Author, authors),
                    .. Candidates(FactName.Source, PageSources.All(marks, address)),
                ],
            },
        };
    }

    private static IEnumerable<FactCandidate> Candidates<T>(FactName name, IEnumerable<Fact<T>> facts)
        where T : notnull =>
        facts.Select(fact => FactCandidates.Of(name, fact)).OfType<FactCandidate>();

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
