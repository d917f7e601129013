namespace NewsArchive.Storage;

/// <summary>A search that a curator gave an address and a feed of its own.</summary>
public sealed class SavedSearchRow
{
    /// <summary>Its name in its address: letters, digits and hyphens, lower case.</summary>
    public required string Name { get; set; }

    /// <summary>What the curator called it.</summary>
    public required string Title { get; set; }

    /// <summary>The parameters of the search, as in its address: <c>?q=grain&amp;country=ua</c>.</summary>
    public required string Query { get; set; }

    /// <summary>When it was saved, in UTC.</summary>
    public DateTime SavedUtc { get; set; }
}
