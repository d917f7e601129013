namespace NewsArchive.Storage.Search;

/// <summary>
/// The matches of searches asked for lately, in memory. They are kept with the number of the archive's last change, which
/// every transaction that changes articles raises, in whatever process: counts are never older than the list beside them.
/// </summary>
internal sealed class MatchSets
{
    /// <summary>How much memory the sets may take, in bytes: five hundred searches among a million articles.</summary>
    public const long MaxBytes = 64L << 20;

    private readonly Lock turn = new();
    private readonly Dictionary<MatchRange, LinkedListNode<(MatchRange Asked, MatchSet Set)>> sets = [];
    private readonly LinkedList<(MatchRange Asked, MatchSet Set)> lastUsedFirst = new();
    private long number;
    private long bytes;

    /// <summary>The matches of a search; null when they are not known as of this change.</summary>
    public MatchSet? Find(long change, MatchRange asked)
    {
        lock (turn)
        {
            if (change != number || !sets.TryGetValue(asked, out var node))
            {
                return null;
            }

            lastUsedFirst.Remove(node);
            lastUsedFirst.AddFirst(node);
            return node.Value.Set;
        }
    }

    /// <summary>Keeps the matches of a search.</summary>
    public void Keep(MatchRange asked, MatchSet set)
    {
        lock (turn)
        {
            if (set.Columns.Number < number || set.Bytes > MaxBytes / 4)
            {
                return;
            }

            if (set.Columns.Number > number)
            {
                sets.Clear();
                lastUsedFirst.Clear();
                (number, bytes) = (set.Columns.Number, 0);
            }

            if (sets.TryAdd(asked, lastUsedFirst.AddFirst((asked, set))))
            {
                bytes += set.Bytes;
            }
            else
            {
                lastUsedFirst.RemoveFirst();
            }

            while (bytes > MaxBytes)
            {
                var (last, least) = lastUsedFirst.Last!.Value;
                lastUsedFirst.RemoveLast();
                sets.Remove(last);
                bytes -= least.Bytes;
            }
        }
    }
}

/// <summary>What was searched for, and between which keys.</summary>
internal readonly record struct MatchRange(TextTable Table, string Match, long First, long Last);
