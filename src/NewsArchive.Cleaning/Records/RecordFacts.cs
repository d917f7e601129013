using NewsArchive.Cleaning.Facts;

namespace NewsArchive.Cleaning.Records;

/// <summary>The facts of an article that its record gives, believed before what the text says.</summary>
internal static class RecordFacts
{
    private const int MaxDateChars = 100;

    /// <summary>The facts of a record.</summary>
    /// <param name="article">Its parts; none of a dump that is no record.</param>
    /// <param name="address">Where it was published; null when unknown.</param>
    /// <param name="fetchedUtc">When it was fetched; a later date is not believed. Null when unknown.</param>
    public static ArticleFacts Of(RecordedArticle article, Uri? address, DateTime? fetchedUtc)
    {
        var sources = Best(article.All(ArticleField.Source).Select(SourceOf).OfType<Fact<string>>(), address);
        var dates = DatesOf(article, ArticleField.Published, fetchedUtc);
        var authors = article.All(ArticleField.Author).Select(AuthorOf).OfType<Fact<string>>().ToList();
        var titles = article.All(ArticleField.Title).Select(part => part.Told(part.Value)).ToList();
        return ArticleFacts.None with
        {
            Title = titles.FirstOrDefault(),
            Published = dates.FirstOrDefault(),
            Modified = DatesOf(article, ArticleField.Modified, fetchedUtc).FirstOrDefault(),
            Author = authors.FirstOrDefault(),
            Source = sources.FirstOrDefault(),
            Section = WithLetters(article[ArticleField.Section]),
            Subtitle = WithLetters(article[ArticleField.Subtitle]),
            Language = article[ArticleField.Language] is { } part && LanguageCode.Of(part.Value) is { } code ? part.Told(code) : null,
            Address = AddressOf(article) is var (named, url) ? named.Told(url.AbsoluteUri) : null,
            Others =
            [
                .. Candidates(FactName.Title, titles),
                .. Candidates(FactName.Published, dates),
                .. Candidates(FactName.Author, authors),
                .. Candidates(FactName.Source, sources),
            ],
        };
    }

    /// <summary>Where the article was published, with the part that says so; one without a path is that of the whole site.</summary>
    public static (RecordedPart Part, Uri Url)? AddressOf(RecordedArticle article) =>
        article.All(ArticleField.Address)
            .Select(part => Uri.TryCreate(part.Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? (part, url) : default)
            .Where(found => found.url is not null)
            .OrderBy(found => found.url.PathAndQuery.Length > 1 ? 0 : 1)
            .Select(found => ((RecordedPart, Uri)?)found)
            .FirstOrDefault();

    /// <summary>The day on which the record says that it was fetched; null when it does not say.</summary>
    public static DateTime? FetchedOf(RecordedArticle article) =>
        article[ArticleField.Fetched] is { } part && DateOf(part, article) is { } date ? date.Day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) : null;

    /// <summary>Dates of publication, best first; the moment of fetching under another name is none.</summary>
    private static List<Fact<PublishedDate>> DatesOf(RecordedArticle article, ArticleField field, DateTime? fetchedUtc)
    {
        var fetched = article.All(ArticleField.Fetched).Select(part => part.Value).ToHashSet(StringComparer.Ordinal);
        var latest = PublishedDate.LatestOf(fetchedUtc);
        return [.. article.All(field).Where(part => !fetched.Contains(part.Value))
            .Select(part => DateOf(part, article) is { } date && !(date.Day > latest) ? part.Told(date) : null).OfType<Fact<PublishedDate>>()];
    }

    private static PublishedDate? DateOf(RecordedPart part, RecordedArticle article) =>
        IsoDate.TryRead(part.Value)
        ?? (part.Value.Length < MaxDateChars && DateReader.Find(part.Value, LanguageCode.Of(article[ArticleField.Language]?.Value)) is [var mention, ..] ? mention.Date : null);

    /// <summary>The names, without the brackets and marks of a list as programs print it.</summary>
    private static Fact<string>? AuthorOf(RecordedPart part)
    {
        var isList = part.Value is ['[' or '{', .., ']' or '}'];
        var names = (isList ? part.Value[1..^1].Split(',').Select(name => name.Trim(' ', '\'', '"')) : part.Value.Split(','))
            .SelectMany(AuthorNames.Read).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return names.Count > 0 ? part.Told(string.Join(", ", names)) : null;
    }

    /// <summary>The host where one is named, else the name; a number is the key of a row elsewhere.</summary>
    private static Fact<string>? SourceOf(RecordedPart part) =>
        WithLetters(part) is not { } named ? null
        : named with { Value = HostIn(part.Value) ?? HostNames.In(part.Value) ?? part.Value };

    private static string? HostIn(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? HostNames.Of(url) : null;

    /// <summary>What names the host of the address comes first: a data set has a "source" of its own, such as the crawl.</summary>
    private static List<Fact<string>> Best(IEnumerable<Fact<string>> sources, Uri? address)
    {
        var host = address is null ? null : HostNames.Of(address);
        return [.. sources.OrderBy(source => host is not null && IsPartOf(source.Value, host) ? 0 : 1)];
    }

    private static bool IsPartOf(string source, string host) => host == source || host.EndsWith("." + source, StringComparison.Ordinal);

    private static Fact<string>? WithLetters(RecordedPart? part) => part is not null && part.Value.Any(char.IsLetter) ? part.Told(part.Value) : null;

    private static IEnumerable<FactCandidate> Candidates<T>(FactName name, IEnumerable<Fact<T>> facts)
        where T : notnull =>
        facts.Select(fact => FactCandidates.Of(name, fact)).OfType<FactCandidate>();
}
