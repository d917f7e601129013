using System.Numerics;
using NewsArchive.Storage.Columns;

namespace NewsArchive.Storage.Search.Matches;

/// <summary>Finds the most relevant matches of a query: see <see cref="Ranking"/>.</summary>
/// <param name="wanted">What an article must have besides.</param>
internal sealed class RelevantKeys(
    SearchConnection connection, ArticleColumns columns, MatchCollector collector, SearchScope scope, Wanted wanted, TimeSpan time)
{
    private readonly List<RankedTerm> terms = RankedTerm.Of(scope.Query, collector, columns);

    /// <summary>A page of keys.</summary>
    /// <param name="position">How many are more relevant.</param>
    /// <param name="explains">Whether scores are told.</param>
    public FoundKeys Page(int position, int pageSize, bool explains)
    {
        if (position >= ArticleSearch.MaxRelevant)
        {
            return new FoundKeys([], null);
        }

        var top = position + pageSize + 1;
        var ranking = new Ranking(columns, terms, top);
        var words = collector.ByRankedWords(scope);
        var marks = words is null ? null : new BlockMarks(columns, terms, words.Value.Leaves);
        var isCutShort = words is { } known ? RankByWords(known.Node, known.Leaves, marks!, ranking) : RankWhole(ranking);
        var best = ranking.Best();
        List<int> page = [.. best.Skip(position).Take(pageSize)];
        return new FoundKeys(
            page.ConvertAll(at => columns.Keys[at]), best.Count >= top && position + pageSize < ArticleSearch.MaxRelevant ? position + pageSize : null)
        {
            IsCutShort = isCutShort,
            Scores = explains ? page.ToDictionary(at => columns.Keys[at], at => marks is null ? Explained(at, ranking) : Explained(at, ranking, marks)) : null,
        };
    }

    private bool RankByWords(MatchNode node, FoundLeaves leaves, BlockMarks marks, Ranking ranking)
    {
        var (first, end) = (columns.FirstFrom(scope.First), scope.Last == long.MaxValue ? columns.Count : columns.FirstFrom(scope.Last + 1));
        Span<WordMark> marksOf = stackalloc WordMark[terms.Count];
        var isFiltered = wanted != default;
        foreach (var number in leaves.NewestFirst(scope.First, scope.Last))
        {
            var block = columns.Blocks[number];
            var places = node.In(new BlockView(columns, leaves, number));
            if (!places.AsSpan().ContainsAnyExcept(0UL))
            {
                continue;
            }

            marks.Read(number);
            for (var i = 0; i < places.Length; i++)
            {
                for (var rest = places[i]; rest != 0; rest &= rest - 1)
                {
                    var place = (i << 6) + BitOperations.TrailingZeroCount(rest);
                    var position = block.Position + place;
                    if (position >= first && position < end && (!isFiltered || wanted.Has(columns, position)))
                    {
                        marks.Of(place, marksOf);
                        ranking.Add(position, marksOf);
                    }
                }
            }
        }

        return leaves.IsCutShort;
    }

    // Whatever is stopped, the best of what was looked at are told.
    private bool RankWhole(Ranking ranking)
    {
        var limit = new TimeLimit(time);
        foreach (var (first, last) in KeyWindows.Of(columns, scope with { IsSlow = true }, isDown: true))
        {
            if (!connection.Visit(TextTable.Shown, scope.Match, first, last, new RankedMatches(columns, terms, ranking, first), limit)
                || (limit.IsOver && first > scope.First))
            {
                return true;
            }
        }

        return false;
    }

    private SearchScore Explained(int position, Ranking ranking, BlockMarks marks)
    {
        var number = columns.Blocks.Count - 1;
        while (columns.Blocks[number].Position > position)
        {
            number--;
        }

        var marksOf = new WordMark[terms.Count];
        marks.Read(number);
        marks.Of(position - columns.Blocks[number].Position, marksOf);
        return ranking.Explain(position, marksOf);
    }

    private SearchScore Explained(int position, Ranking ranking)
    {
        var key = columns.Keys[position];
        var match = new RankedMatches(columns, terms, ranking, key) { Explains = true };
        connection.Visit(TextTable.Shown, scope.Match, key, key, match, TimeLimit.None);
        return match.Explained ?? new SearchScore(0, [], 1);
    }
}
