using System.Collections.Concurrent;

namespace NewsArchive.Storage.Columns;

/// <summary>
/// The positions of the articles of a source and of a country, ascending. Each list is made when it is first asked for, which takes about a
/// millisecond among a million articles, and kept as long as the columns: making all with the columns would delay whoever reads after a change.
/// </summary>
internal sealed class PositionLists(ArticleColumns columns)
{
    private readonly ConcurrentDictionary<int, int[]> sources = [];
    private readonly ConcurrentDictionary<ushort, int[]> countries = [];
    private readonly Lazy<int[]> positionsOfCountries = new(() => PositionsOf(columns.CountryStarts));

    /// <summary>Of a source.</summary>
    /// <param name="id">0 for articles without one.</param>
    public int[] OfSource(int id) => sources.GetOrAdd(id, asked => Find<int>(columns.Sources, asked));

    /// <summary>Of a country.</summary>
    /// <param name="place">In <see cref="Codes.Countries"/>.</param>
    public int[] OfCountry(ushort place) => countries.GetOrAdd(place, asked =>
    {
        var (found, positions) = (Find<ushort>(columns.Countries, asked), positionsOfCountries.Value);
        foreach (ref var at in found.AsSpan())
        {
            at = positions[at];
        }

        return found;
    });

    /// <summary>The place of the first position in a list that is not less; the length where there is none.</summary>
    public static int PlaceFrom(ReadOnlySpan<int> list, int position)
    {
        var found = list.BinarySearch(position);
        return found < 0 ? ~found : found;
    }

    /// <summary>The position that each of all countries belongs to.</summary>
    private static int[] PositionsOf(int[] starts)
    {
        var positions = new int[starts[^1]];
        for (var position = 0; position < starts.Length - 1; position++)
        {
            positions.AsSpan(starts[position]..starts[position + 1]).Fill(position);
        }

        return positions;
    }

    private static int[] Find<T>(ReadOnlySpan<T> values, T value)
        where T : IEquatable<T>
    {
        var found = new int[values.Count(value)];
        for (var (i, at) = (0, 0); i < found.Length; i++, at++)
        {
            at += values[at..].IndexOf(value);
            found[i] = at;
        }

        return found;
    }
}
