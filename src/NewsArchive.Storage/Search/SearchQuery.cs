using NewsArchive.Storage.Vocabulary;

namespace NewsArchive.Storage.Search;

/// <summary>What a reader typed into the search box, understood: a tree. Made by <see cref="Parse"/> alone.</summary>
public sealed record SearchQuery
{
    /// <summary>Most words a query may have; the rest is ignored, and said to be.</summary>
    public const int MaxWords = 64;

    /// <summary>Most beginnings of words (<c>grain*</c>) a query may have: each is searched as up to 64 words.</summary>
    public const int MaxBeginnings = 8;

    /// <summary>Most field words such as <c>country:ua</c> a query may have; the rest is ignored, and said to be.</summary>
    public const int MaxFilters = 16;

    internal SearchQuery()
    {
    }

    /// <summary>A query that asks for nothing.</summary>
    public static SearchQuery Empty { get; } = new();

    /// <summary>Whether it asks for nothing: neither words nor field words such as <c>country:ua</c>.</summary>
    public bool IsEmpty => Nodes.Count == 0 && !InHidden;

    /// <summary>Whether it asks for words, so that there is something to highlight and to sort by relevance.</summary>
    public bool HasWords => QueryTree.Wanted(Nodes).Any(node => node is QueryNode.Word or QueryNode.Near);

    /// <summary>Whether it searches what the cleaning hid, and nothing else.</summary>
    public bool InHidden { get; internal init; }

    /// <summary>How it was understood, in words, e.g. <c>articles with “grain” and the phrase “black sea”, without “russia”</c>.</summary>
    public string Understood => QueryTold.Of(this);

    /// <summary>What an article must all pass, each with the query without it.</summary>
    public IReadOnlyList<QueryPart> Parts => QueryText.Parts(this);

    /// <summary>The query as it can be typed again, whatever stands before or behind it; without what was ignored.</summary>
    public string Text => QueryText.Of(Nodes, InHidden);

    /// <summary>What was ignored or read in another way than it looks, a sentence each.</summary>
    public IReadOnlyList<string> Ignored { get; internal init; } = [];

    /// <summary>The filters that an article must all pass; those within OR or behind a minus are in the tree alone.</summary>
    public IReadOnlyList<ArticleFilter> Filters => [.. Nodes.OfType<QueryNode.Filter>().Select(filter => filter.Asked.Filter!)];

    /// <summary>The parts that an article must all pass.</summary>
    internal IReadOnlyList<QueryNode> Nodes { get; init; } = [];

    /// <summary>The terms that are not excluded, in the order in which <see cref="MatchExpression"/> writes them.</summary>
    internal IReadOnlyList<TermPlace> Terms => MatchExpression.Terms(this);

    /// <summary>Reads any input, null too; what does not parse is searched as words.</summary>
    public static SearchQuery Parse(string? text) => new QueryParser(text ?? "").Parse();

    /// <summary>The query with the forms of its words, the words of its beginnings and the sources that an archive has.</summary>
    public SearchQuery With(IArchiveWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var told = new List<string>(Ignored);
        var nodes = QueryTree.With(Nodes, (term, isExcluded) => ResolvedTerm.Of(term, isExcluded, InHidden, words, sentence =>
        {
            if (!told.Contains(sentence))
            {
                told.Add(sentence);
            }
        }));
        var sources = new Dictionary<string, IReadOnlyList<int>>();
        foreach (var name in QueryTree.UnknownSources(nodes))
        {
            if (words.Sources(name) is { } known)
            {
                sources[name] = known;
            }
        }

        return this with { Nodes = sources.Count == 0 ? nodes : QueryTree.With(nodes, sources), Ignored = told };
    }

    /// <summary>The query with the numbers of the sources that it names.</summary>
    internal SearchQuery With(IReadOnlyDictionary<string, IReadOnlyList<int>> sources) => this with { Nodes = QueryTree.With(Nodes, sources) };

    /// <summary>Whether a part that all articles must pass is a range of days, and so of keys.</summary>
    internal static bool IsRange(QueryNode node) => node is QueryNode.Filter { Asked.Filter: { } filter } && (filter.From ?? filter.To) is not null;
}
