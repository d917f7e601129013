namespace NewsArchive.Cleaning.Countries;

/// <summary>The open data behind names, places and the map, for those who must be named.</summary>
public static class DataSources
{
    /// <summary>All, in the order of <c>docs/countries.md</c>.</summary>
    public static IReadOnlyList<DataSource> All { get; } = [.. GazetteerReader.Rows("sources.tsv")
        .Select(row => new DataSource(row[0], row[1], row[2], row[3], new Uri(row[4]), row[5], row[6] == "-" ? null : row[6]))];
}
