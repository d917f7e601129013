using NewsArchive.Storage.Columns;

namespace NewsArchive.Storage.Search;

/// <summary>Finds the most relevant matches of a query: see <see cref="Ranking"/>.</summary>
internal sealed class RelevantKeys(
    SearchConnection connection, ArticleColumns columns, SearchQuery query, SearchScope scope, SearchLimits limits)
{
    // Fewer are ranked as fast as they are chosen from.
    private const int FewMatches = 20_000;

    private readonly TimeLimit limit = new(limits.Counts);

    private bool isCutShort;

    /// <summary>See <see cref="Ranking.MaxMatches"/>.</summary>
    public int MaxRanked { get; init; } = Ranking.UsualMatches;

    /// <summary>How frequent each word must be for the titles to be looked at first; any order is the same.</summary>
    public int Frequent { get; init; } = FewMatches;

    /// <summary>A page of keys.</summary>
    /// <param name="position">How many are more relevant.</param>
    /// <param name="explains">Whether scores are told.</param>
    public FoundKeys Page(int position, int pageSize, bool explains)
    {
        if (position >= ArticleSearch.MaxRelevant)
        {
            return new FoundKeys([], null);
        }

        var terms = Terms(out var fewest);
        var top = position + pageSize + 1;
        var best = fewest > Frequent ? TitlesFirst(terms, top) : Rank(scope.Match, terms, top).Best();
        List<long> keys = [.. best.Skip(position).Take(pageSize)];
        return new FoundKeys(keys, best.Count >= top && position + pageSize < ArticleSearch.MaxRelevant ? position + pageSize : null)
        {
            IsCutShort = isCutShort,
            Scores = explains ? Explained(keys, terms) : null,
        };
    }

    private Dictionary<long, SearchScore> Explained(List<long> keys, IReadOnlyList<RankedTerm> terms)
    {
        var scores = new Dictionary<long, SearchScore>();
        foreach (var key in keys)
        {
            var ranking = new Ranking(columns, terms, 1) { Explains = true };
            connection.Rank(scope.Match, key, key, ranking, limit);
            if (ranking.Explained is { } score)
            {
                scores.Add(key, score);
            }
        }

        return scores;
    }

    /// <summary>The best of those with a word in the title and, unless no other can be better, of the rest as far as it is ranked.</summary>
    private List<long> TitlesFirst(IReadOnlyList<RankedTerm> terms, int top)
    {
        var titled = Rank($"({scope.Match}) AND {MatchExpression.InTitle(query)}", terms, top);
        return titled.Least > titled.MaxWithoutTitle ? titled.Best() : titled.BestWith(Rank(scope.Match, terms, top));
    }

    private Ranking Rank(string match, IReadOnlyList<RankedTerm> terms, int top)
    {
        var ranking = new Ranking(columns, terms, top) { MaxMatches = MaxRanked };
        foreach (var (first, last) in KeyWindows.Of(columns, scope, isDown: true, limits.WindowArticles))
        {
            // Whatever is stopped, the best of the newest are told.
            isCutShort = !connection.Rank(match, first, last, ranking, limit) || (limit.IsOver && first > scope.First);
            if (isCutShort || ranking.IsFull)
            {
                break;
            }
        }

        return ranking;
    }

    private List<RankedTerm> Terms(out long fewest)
    {
        var terms = query.Terms.GroupBy(place => place.Term, ReferenceEqualityComparer.Instance)
            .Select(places => (places.First().Term, Places: places.ToList(), Articles: ArticlesWith(places.First().Term)))
            .ToList();
        fewest = terms.Select(term => term.Articles).DefaultIfEmpty().Min();
        return [.. terms.Select(term => new RankedTerm(
            term.Term.Told,
            [.. term.Places.SelectMany(place => Enumerable.Range(place.FirstPhrase, place.Phrases))],
            RankedTerm.IdfOf(term.Articles, columns.Count)))];
    }

    // Of a phrase, as many as have its rarest word: phrases are not counted beforehand.
    private long ArticlesWith(SearchTerm term) => term.Alternatives.Sum(row => row.Min(ArticlesWith));

    // Initials and characters that are words by themselves are in no table: they are counted, as far as it matters.
    private long ArticlesWith(string word) =>
        connection.Statement("SELECT Articles FROM word WHERE Word = $1", 1).Scalar(word) is long articles ? articles
            : (long)connection.Statement("SELECT count(*) FROM (SELECT 1 FROM article_text WHERE article_text MATCH $1 LIMIT $2)", 2)
                .Scalar($"\"{word}\"", FewMatches + 1)!;
}
