using System.Numerics;

namespace NewsArchive.Storage.Search.Matches;

/// <summary>The articles of a block that match a leaf: their places in the block, as a list where they are few and as bits where they are many.</summary>
internal sealed class BlockMatches
{
    // A bit for each of 16 articles takes as much as the place of one.
    private const int ArticlesAPlace = 16;

    private readonly ushort[] places = [];
    private readonly ulong[] bits = [];
    private readonly byte[] marks;

    /// <summary>Keeps what was found.</summary>
    /// <param name="found">Places, ascending.</param>
    /// <param name="marked">The marks of these places; empty of a leaf without.</param>
    /// <param name="articles">Of the block.</param>
    /// <param name="number">Of the block's last change.</param>
    public BlockMatches(ReadOnlySpan<ushort> found, ReadOnlySpan<byte> marked, int articles, long number)
    {
        (marks, Number) = (marked.ToArray(), number);
        if (found.Length < articles / ArticlesAPlace)
        {
            places = found.ToArray();
            return;
        }

        bits = new ulong[(articles + 63) / 64];
        Set(bits, found);
    }

    /// <summary>Of the last change of the block that they are as new as.</summary>
    public long Number { get; }

    /// <summary>How much memory they take.</summary>
    public int Bytes => (places.Length * sizeof(ushort)) + (bits.Length * sizeof(ulong)) + marks.Length + 100;

    /// <summary>Adds them to a set of places.</summary>
    public void AddTo(Span<ulong> set)
    {
        Set(set, places);
        for (var i = 0; i < bits.Length; i++)
        {
            set[i] |= bits[i];
        }
    }

    /// <summary>Adds their marks to those of other forms of the word, each at its place.</summary>
    public void AddTo(Span<byte> all)
    {
        for (var i = 0; i < places.Length; i++)
        {
            Add(ref all[places[i]], marks[i]);
        }

        var at = 0;
        for (var i = 0; i < bits.Length; i++)
        {
            for (var rest = bits[i]; rest != 0; rest &= rest - 1)
            {
                Add(ref all[(i << 6) + BitOperations.TrailingZeroCount(rest)], marks[at++]);
            }
        }
    }

    private static void Add(ref byte mark, byte other) => mark = mark == 0 ? other : WordMark.Both(new(mark), new(other)).Value;

    private static void Set(Span<ulong> set, ReadOnlySpan<ushort> places)
    {
        foreach (var place in places)
        {
            set[place >> 6] |= 1UL << (place & 63);
        }
    }
}
