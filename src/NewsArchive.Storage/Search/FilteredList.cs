namespace NewsArchive.Storage.Search;

/// <summary>A list without words: its pages and counts come from the columns in memory, whatever the filter, and never from the text index.</summary>
internal sealed class FilteredList(SearchIndex index, SearchConnection connection, ArticleFilter filter)
{
    /// <summary>A page of it.</summary>
    /// <param name="after">See <see cref="SearchPage.Next"/>; null for the first.</param>
    public FoundKeys Page(bool isDown, long? after, int pageSize)
    {
        var keys = Within(KeyRange.Of(filter).Behind(after, isDown)).Keys(isDown).Take(pageSize + 1).ToList();
        return keys.Count > pageSize ? new FoundKeys(keys[..pageSize], keys[pageSize - 1]) : new FoundKeys(keys, null);
    }

    /// <summary>Its counts.</summary>
    /// <param name="together">See <see cref="FacetCounter.Count"/>.</param>
    public Facets Count(bool together)
    {
        var asked = Within(KeyRange.Of(filter));
        return index.Facets.Of(asked.Columns, filter, together, () => new FacetCounter(asked, null, filter).Count(together, connection.Hosts));
    }

    /// <summary>Which of some articles it has.</summary>
    public List<long> Among(IEnumerable<long> keys)
    {
        var all = Within(KeyRange.Of(filter));
        return [.. keys.Where(all.Has)];
    }

    /// <summary>The articles in a range that its filter lets through, whatever dates that asks for.</summary>
    public FilteredPositions Within(KeyRange range)
    {
        var columns = index.ColumnsOf(connection);
        return new FilteredPositions(columns, Wanted.Of(filter, columns, connection.SourceId), range);
    }
}
