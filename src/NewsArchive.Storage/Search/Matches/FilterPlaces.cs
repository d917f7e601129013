namespace NewsArchive.Storage.Search.Matches;

/// <summary>The places of a block that a filter lets through, from the columns.</summary>
internal static class FilterPlaces
{
    /// <summary>Finds them.</summary>
    /// <param name="sources">The ids that its source stands for; null when it names none.</param>
    public static ulong[] In(BlockView view, ArticleFilter filter, IReadOnlySet<int>? sources)
    {
        var (places, columns, block) = (view.NoPlaces, view.Columns, view.Block);
        var wanted = Wanted.Of(filter with { Source = null }, columns, _ => null);
        var first = Math.Max(block.Position, filter.FirstKey is { } from ? columns.FirstFrom(from) : 0);
        var end = Math.Min(block.Position + block.Count, filter.LastKey is { } last ? columns.FirstFrom(last + 1) : columns.Count);
        for (var position = first; position < end; position++)
        {
            if (wanted.Has(columns, position) && sources?.Contains(columns.Sources[position]) != false)
            {
                var place = position - block.Position;
                places[place >> 6] |= 1UL << (place & 63);
            }
        }

        return places;
    }
}
