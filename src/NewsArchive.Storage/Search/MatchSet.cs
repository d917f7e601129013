using System.Numerics;
using NewsArchive.Storage.Columns;

namespace NewsArchive.Storage.Search;

/// <summary>Which articles match: a bit for each position of some columns.</summary>
internal sealed class MatchSet
{
    private readonly ulong[] bits;
    private KeyWalk walk;

    /// <summary>Nothing yet; keys are added from the newest to the oldest.</summary>
    public MatchSet(ArticleColumns columns)
    {
        Columns = columns;
        bits = new ulong[(columns.Count + 63) / 64];
        walk = new KeyWalk(columns.Keys, isDown: true);
    }

    /// <summary>What the positions are of.</summary>
    public ArticleColumns Columns { get; }

    /// <summary>Whether all that match are in it; else only the newest, since the search was stopped.</summary>
    public bool IsExact { get; set; } = true;

    /// <summary>How much memory it takes, in bytes.</summary>
    public int Bytes => bits.Length * sizeof(ulong);

    /// <summary>Adds an article; one that the columns do not have left the archive since.</summary>
    public void Add(long key)
    {
        if (walk.To(key) is >= 0 and var position)
        {
            bits[position >> 6] |= 1UL << (position & 63);
        }
    }

    /// <summary>Begins with the newest again: what was added stays.</summary>
    public void Restart() => walk = new KeyWalk(Columns.Keys, isDown: true);

    /// <summary>Whether an article matches.</summary>
    public bool Has(long key) => Array.BinarySearch(Columns.Keys, key) is >= 0 and var position && (bits[position >> 6] & (1UL << (position & 63))) != 0;

    /// <summary>The matching positions from the first to before the end, ascending, one call each.</summary>
    public void Visit<T>(int first, int end, ref T visitor)
        where T : struct, IPositionVisitor
    {
        for (var word = first >> 6; word < bits.Length && word << 6 < end; word++)
        {
            var rest = bits[word];
            rest &= word == first >> 6 ? ulong.MaxValue << (first & 63) : ulong.MaxValue;
            for (; rest != 0; rest &= rest - 1)
            {
                var position = (word << 6) + BitOperations.TrailingZeroCount(rest);
                if (position >= end)
                {
                    return;
                }

                visitor.Visit(position);
            }
        }
    }
}

/// <summary>Looks at positions of columns.</summary>
internal interface IPositionVisitor
{
    /// <summary>Looks at one.</summary>
    void Visit(int position);
}
