namespace NewsArchive.Storage.Search;

/// <summary>What a reader typed into the search box, understood. Made by <see cref="Parse"/> alone.</summary>
public sealed record SearchQuery
{
    /// <summary>Most words a query may have; the rest is ignored, and said to be.</summary>
    public const int MaxWords = 64;

    /// <summary>Most beginnings of words (<c>grain*</c>) a query may have: each reads the index at hundreds of words.</summary>
    public const int MaxBeginnings = 8;

    internal SearchQuery()
    {
    }

    /// <summary>A query that asks for nothing.</summary>
    public static SearchQuery Empty { get; } = new();

    /// <summary>Whether it asks for nothing: neither words nor field words such as <c>country:ua</c>.</summary>
    public bool IsEmpty => Groups.Count == 0 && Excluded.Count == 0 && Filters.Count == 0;

    /// <summary>Whether it asks for words, so that there is something to highlight and to sort by relevance.</summary>
    public bool HasWords => Groups.Count > 0;

    /// <summary>How it was understood, in words, e.g. <c>articles with “grain” and the phrase “black sea”, without “russia”</c>.</summary>
    public string Understood { get; internal init; } = "";

    /// <summary>What was ignored or read in another way than it looks, a sentence each.</summary>
    public IReadOnlyList<string> Ignored { get; internal init; } = [];

    /// <summary>What its field words ask for; an article must pass all.</summary>
    public IReadOnlyList<ArticleFilter> Filters { get; internal init; } = [];

    /// <summary>What was typed after <c>source:</c>; an article is from a source so named, for each.</summary>
    internal IEnumerable<string> SourceNames => Filters.Select(filter => filter.Source).OfType<string>();

    /// <summary>An article has, of each group, at least one.</summary>
    internal IReadOnlyList<IReadOnlyList<SearchTerm>> Groups { get; init; } = [];

    /// <summary>An article has none of these.</summary>
    internal IReadOnlyList<SearchTerm> Excluded { get; init; } = [];

    /// <summary>Reads any input, null too; what does not parse is searched as words.</summary>
    public static SearchQuery Parse(string? text) => new QueryParser(text ?? "").Parse();
}
