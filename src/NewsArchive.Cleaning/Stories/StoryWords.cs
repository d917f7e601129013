namespace NewsArchive.Cleaning.Stories;

/// <summary>How to say what a feature did to a verdict; data: <c>story-features.tsv</c>.</summary>
internal static class StoryWords
{
    private const int MaxReasons = 3;

    private static readonly Lazy<(string For, string Against)[]> Table = new(Read);

    /// <summary>The features that did the most for a verdict, in words, strongest first.</summary>
    /// <param name="shares">What each feature added to the log odds of belonging to the story.</param>
    /// <param name="isStory">The verdict.</param>
    public static string Of(double[] shares, bool isStory) => string.Join("; ", shares
        .Select((share, i) => (Worth: isStory ? share : -share, Words: isStory ? Table.Value[i].For : Table.Value[i].Against))
        .Where(x => x.Worth > 0 && x.Words.Length > 0)
        .GroupBy(x => x.Words)
        .OrderByDescending(same => same.Sum(x => x.Worth))
        .Take(MaxReasons)
        .Select(same => same.Key));

    private static (string For, string Against)[] Read()
    {
        var table = new (string, string)[FeatureTable.Columns];
        foreach (var row in WordList.Rows("story-features.tsv"))
        {
            table[(int)Enum.Parse<Feature>(row[0])] = (row[1], row[2]);
        }

        return table;
    }
}
