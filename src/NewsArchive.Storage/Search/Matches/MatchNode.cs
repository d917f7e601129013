namespace NewsArchive.Storage.Search.Matches;

/// <summary>What matches a query, as sets of articles that are joined.</summary>
internal abstract record MatchNode
{
    private MatchNode()
    {
    }

    /// <summary>All leaves of it.</summary>
    public abstract IEnumerable<Leaf> Leaves { get; }

    /// <summary>
    /// Whether an article may match by a part that is joined of others, and have words of another part besides: SQLite tells no places of those.
    /// </summary>
    public virtual bool HasBranches => false;

    /// <summary>How many articles there can be at most.</summary>
    /// <param name="articlesWith">Tells it of words that must all be there.</param>
    public abstract long AtMost(Func<IReadOnlyList<string>, long> articlesWith);

    /// <summary>The places of a block that match, a bit each.</summary>
    public abstract ulong[] In(BlockView view);

    /// <summary>What SQLite finds.</summary>
    /// <param name="Asked">The expression.</param>
    /// <param name="Words">All of which it has; none where they are not counted.</param>
    internal sealed record Leaf(MatchLeaf Asked, IReadOnlyList<string> Words) : MatchNode
    {
        /// <inheritdoc/>
        public override IEnumerable<Leaf> Leaves => [this];

        /// <inheritdoc/>
        public override long AtMost(Func<IReadOnlyList<string>, long> articlesWith) => Words.Count == 0 ? int.MaxValue : articlesWith(Words);

        /// <inheritdoc/>
        public override ulong[] In(BlockView view)
        {
            var places = view.NoPlaces;
            view.Of(Asked).AddTo(places);
            return places;
        }
    }

    /// <summary>What the columns know.</summary>
    /// <param name="Sources">The ids that the filter's source stands for; null when it names none.</param>
    internal sealed record Filter(ArticleFilter Asked, IReadOnlySet<int>? Sources) : MatchNode
    {
        /// <inheritdoc/>
        public override IEnumerable<Leaf> Leaves => [];

        /// <inheritdoc/>
        public override long AtMost(Func<IReadOnlyList<string>, long> articlesWith) => int.MaxValue;

        /// <inheritdoc/>
        public override ulong[] In(BlockView view) => FilterPlaces.In(view, Asked, Sources);
    }

    /// <summary>All of these; at least one.</summary>
    internal sealed record All(IReadOnlyList<MatchNode> Nodes) : MatchNode
    {
        /// <inheritdoc/>
        public override IEnumerable<Leaf> Leaves => Nodes.SelectMany(node => node.Leaves);

        /// <inheritdoc/>
        public override bool HasBranches => Nodes.Any(node => node.HasBranches);

        /// <inheritdoc/>
        public override long AtMost(Func<IReadOnlyList<string>, long> articlesWith) => Nodes.Min(node => node.AtMost(articlesWith));

        /// <inheritdoc/>
        public override ulong[] In(BlockView view) => Nodes.Skip(1).Aggregate(
            Nodes[0].In(view), (places, node) => Joined(places, node.In(view), static (one, other) => one & other));
    }

    /// <summary>At least one of these.</summary>
    internal sealed record Any(IReadOnlyList<MatchNode> Nodes) : MatchNode
    {
        /// <inheritdoc/>
        public override IEnumerable<Leaf> Leaves => Nodes.SelectMany(node => node.Leaves);

        /// <inheritdoc/>
        public override bool HasBranches => Nodes.Any(node => node is All or Except || node.HasBranches);

        /// <inheritdoc/>
        public override long AtMost(Func<IReadOnlyList<string>, long> articlesWith) => Nodes.Sum(node => node.AtMost(articlesWith));

        /// <inheritdoc/>
        public override ulong[] In(BlockView view)
        {
            var places = view.NoPlaces;
            foreach (var node in Nodes)
            {
                if (node is Leaf leaf)
                {
                    view.Of(leaf.Asked).AddTo(places);
                }
                else
                {
                    Joined(places, node.In(view), static (one, other) => one | other);
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
        public override long AtMost(Func<IReadOnlyList<string>, long> articlesWith) => Wanted.AtMost(articlesWith);

        /// <inheritdoc/>
        public override ulong[] In(BlockView view) => Joined(Wanted.In(view), Excluded.In(view), static (one, other) => one & ~other);
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
