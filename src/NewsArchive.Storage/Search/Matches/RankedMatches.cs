using NewsArchive.Storage.Columns;

namespace NewsArchive.Storage.Search.Matches;

/// <summary>Ranks the matches that SQLite finds.</summary>
/// <param name="first">The smallest key there can be.</param>
internal sealed class RankedMatches(ArticleColumns columns, IReadOnlyList<RankedTerm> terms, Ranking ranking, long first) : IMatchListener
{
    private readonly WordMark[] marks = new WordMark[terms.Count];
    private KeyWalk walk = new(columns.Keys, columns.Days, columns.FirstFrom(first));

    /// <summary>Why the last match has its score; null unless it is told.</summary>
    public SearchScore? Explained { get; private set; }

    /// <summary>Whether it is told.</summary>
    public bool Explains { get; init; }

    /// <inheritdoc/>
    public void Add(MatchPlaces match)
    {
        var position = walk.To(match.Key);
        if (position < 0)
        {
            return;
        }

        for (var term = 0; term < marks.Length; term++)
        {
            var mark = default(WordMark);
            foreach (var phrase in terms[term].Phrases)
            {
                mark = WordMark.Both(mark, WordMark.Of(match, phrase));
            }

            marks[term] = mark;
        }

        ranking.Add(position, marks);
        Explained = Explains ? ranking.Explain(position, marks) : null;
    }
}
