using NewsArchive.Storage.Columns;

namespace NewsArchive.Storage.Search.Matches;

/// <summary>What matches a query, as sets of articles that are joined.</summary>
internal abstract record MatchNode
{
    private MatchNode()
    {
    }

    /// <summary>All leaves of it.</summary>
    public abstract IEnumerable<Leaf> Leaves { get; }

    /// <summary>How many articles there can be at most.</summary>
    /// <param name="articlesWith">Tells it of a word.</param>
    public abstract long AtMost(Func<string, long> articlesWith);

    /// <summary>Whether an article may match by a part that is joined of others, and have words of another part besides: SQLite tells no places of those.</summary>
    public virtual bool HasBranches => false;

    /// <summary>The places of a block that match.</summary>
    /// <param name="block">Of the columns.</param>
    /// <param name="of">Tells the matches of a leaf in the block.</param>
    public abstract ulong[] In(KeyBlock block, Func<MatchLeaf, BlockMatches> of);

    /// <summary>What SQLite finds.</summary>
    /// <param name="Asked">The expression.</param>
    /// <param name="Words">All of which it has; none where they are not counted.</param>
    internal sealed record Leaf(MatchLeaf Asked, IReadOnlyList<string> Words) : MatchNode
    {
        /// <inheritdoc/>
        public override IEnumerable<Leaf> Leaves => [this];

        /// <inheritdoc/>
        public override long AtMost(Func<string, long> articlesWith) => Words.Count == 0 ? int.MaxValue : Words.Min(articlesWith);

        /// <inheritdoc/>
        public override ulong[] In(KeyBlock block, Func<MatchLeaf, BlockMatches> of)
        {
            var places = new ulong[(block.Count + 63) / 64];
            of(Asked).AddTo(places);
            return places;
        }
    }

    /// <summary>All of these; at least one.</summary>
    internal sealed record All(IReadOnlyList<MatchNode> Nodes) : MatchNode
    {
        /// <inheritdoc/>
        public override IEnumerable<Leaf> Leaves => Nodes.SelectMany(node => node.Leaves);

        /// <inheritdoc/>
        public override bool HasBranches => Nodes.Any(node => node.HasBranches);

        /// <inheritdoc/>
        public override long AtMost(Func<string, long> articlesWith) => Nodes.Min(node => node.AtMost(articlesWith));

        /// <inheritdoc/>
        public override ulong[] In(KeyBlock block, Func<MatchLeaf, BlockMatches> of) => Nodes.Skip(1).Aggregate(
            Nodes[0].In(block, of), (places, node) => Joined(places, node.In(block, of), static (one, other) => one & other));
    }

    /// <summary>At least one of these.</summary>
    internal sealed record Any(IReadOnlyList<MatchNode> Nodes) : MatchNode
    {
        /// <inheritdoc/>
        public override IEnumerable<Leaf> Leaves => Nodes.SelectMany(node => node.Leaves);

        /// <inheritdoc/>
        public override bool HasBranches => Nodes.Any(node => node is All or Except || node.HasBranches);

        /// <inheritdoc/>
        public override long AtMost(Func<string, long> articlesWith) => Nodes.Sum(node => node.AtMost(articlesWith));

        /// <inheritdoc/>
        public override ulong[] In(KeyBlock block, Func<MatchLeaf, BlockMatches> of)
        {
            var places = new ulong[(block.Count + 63) / 64];
            foreach (var node in Nodes)
            {
                if (node is Leaf leaf)
                {
                    of(leaf.Asked).AddTo(places);
                }
                else
                {
                    Joined(places, node.In(block, of), static (one, other) => one | other);
                }
            }

            return places;
        }
    }

    /// <summary>One without another.</summary>
    internal sealed record Except(MatchNode Wanted, MatchNode Excluded) : MatchNode
    {
        /// <inheritdoc/>
        public override IEnumerable<Leaf> Leaves => Wanted.Leaves.Concat(Excluded.Leaves);

        /// <inheritdoc/>
        public override bool HasBranches => Wanted.HasBranches;

        /// <inheritdoc/>
        public override long AtMost(Func<string, long> articlesWith) => Wanted.AtMost(articlesWith);

        /// <inheritdoc/>
        public override ulong[] In(KeyBlock block, Func<MatchLeaf, BlockMatches> of) => Joined(Wanted.In(block, of), Excluded.In(block, of), static (one, other) => one & ~other);
    }

    private static ulong[] Joined(ulong[] places, ulong[] others, Func<ulong, ulong, ulong> join)
    {
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = join(places[i], others[i]);
        }

        return places;
    }
}
