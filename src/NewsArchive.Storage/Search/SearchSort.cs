namespace NewsArchive.Storage.Search;

/// <summary>Order of results.</summary>
public enum SearchSort
{
    /// <summary>By the day of publication, undated ones last.</summary>
    Newest,

    /// <summary>By the day of publication, undated ones first.</summary>
    Oldest,

    /// <summary>By how well the words fit.</summary>
    Relevance,
}
