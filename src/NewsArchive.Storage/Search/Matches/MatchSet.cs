using System.Numerics;
using NewsArchive.Storage.Columns;

namespace NewsArchive.Storage.Search.Matches;

/// <summary>Which articles match: a bit for each position of some columns.</summary>
internal sealed class MatchSet(ArticleColumns columns)
{
    // One more, so that the end of the last block may be written over its border.
    private readonly ulong[] bits = new ulong[((columns.Count + 63) / 64) + 1];

    /// <summary>Whether all that match are in it; else only the newest, since the search was stopped.</summary>
    public bool IsExact { get; set; } = true;

    /// <summary>Adds articles of a block.</summary>
    /// <param name="position">Of the block's first article.</param>
    /// <param name="places">A bit for each of its articles; none behind the last.</param>
    public void Add(int position, ReadOnlySpan<ulong> places)
    {
        var (at, shift) = (position >> 6, position & 63);
        foreach (var word in places)
        {
            bits[at++] |= word << shift;
            if (shift != 0 && word >> (64 - shift) is not 0 and var rest)
            {
                bits[at] |= rest;
            }
        }
    }

    /// <summary>Whether an article matches.</summary>
    public bool Has(long key) => Array.BinarySearch(columns.Keys, key) is >= 0 and var position && (bits[position >> 6] & (1UL << (position & 63))) != 0;

    /// <summary>Counts the matching positions from the first to before the end, ascending.</summary>
    public void Visit(int first, int end, ref TallyBatch visitor)
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
