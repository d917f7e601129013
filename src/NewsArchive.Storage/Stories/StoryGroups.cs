namespace NewsArchive.Storage.Stories;

/// <summary>Articles that were found to tell the same story, joined pair by pair: union-find.</summary>
internal sealed class StoryGroups
{
    private readonly Dictionary<int, int> parents = [];

    /// <summary>Whether two articles are in one group already.</summary>
    public bool AreJoined(int one, int other) => RootOf(one) == RootOf(other);

    /// <summary>Makes one group of those of two articles.</summary>
    public void Join(int one, int other)
    {
        var (left, right) = (RootOf(one), RootOf(other));
        parents[Math.Max(left, right)] = Math.Min(left, right);
    }

    /// <summary>The groups of two and more, those that share a former story made one.</summary>
    /// <param name="storyOf">The story that an article is in already; null when in none.</param>
    public IReadOnlyList<IReadOnlyList<int>> All(Func<int, int?> storyOf)
    {
        var joined = parents.Keys.Concat(parents.Values).Distinct().ToList();
        foreach (var story in joined.Where(id => storyOf(id) != null).GroupBy(id => storyOf(id)!.Value))
        {
            foreach (var article in story.Skip(1))
            {
                Join(story.First(), article);
            }
        }

        return [.. joined.GroupBy(RootOf).Select(group => group.ToList()).Where(group => group.Count > 1)];
    }

    private int RootOf(int id)
    {
        var root = id;
        while (parents.TryGetValue(root, out var parent) && parent != root)
        {
            root = parent;
        }

        // The way up is walked once.
        while (parents.TryGetValue(id, out var next) && next != root)
        {
            parents[id] = root;
            id = next;
        }

        return root;
    }
}
