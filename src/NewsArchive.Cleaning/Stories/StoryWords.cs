namespace NewsArchive.Cleaning.Stories;

/// <summary>How to say what a feature did to a verdict; data: <c>story-features.tsv</c>.</summary>
internal static class StoryWords
{
    private const int MaxReasons = 3;

    private static readonly Lazy<(Phrases For, Phrases Against)> Table = new(Read);

    /// <summary>The features that did the most for a verdict, in words, strongest first.</summary>
    /// <param name="shares">What each feature added to the log odds of belonging to the story.</param>
    /// <param name="isStory">The verdict.</param>
    public static string Of(ReadOnlySpan<double> shares, bool isStory)
    {
        var phrases = isStory ? Table.Value.For : Table.Value.Against;
        Span<double> worth = stackalloc double[phrases.Words.Length];
        worth.Clear();
        for (var i = 0; i < shares.Length; i++)
        {
            var share = isStory ? shares[i] : -shares[i];
            if (share > 0 && phrases.OfFeature[i] >= 0)
            {
                worth[phrases.OfFeature[i]] += share;
            }
        }

        var reasons = new List<string>(MaxReasons);
        while (reasons.Count < MaxReasons && Strongest(worth) is >= 0 and var best)
        {
            reasons.Add(phrases.Words[best]);
            worth[best] = 0;
        }

        return string.Join("; ", reasons);
    }

    /// <summary>The phrase of the greatest worth; -1 when none has any.</summary>
    private static int Strongest(ReadOnlySpan<double> worth)
    {
        var best = -1;
        for (var i = 0; i < worth.Length; i++)
        {
            best = worth[i] > (best < 0 ? 0 : worth[best]) ? i : best;
        }

        return best;
    }

    private static (Phrases For, Phrases Against) Read()
    {
        var table = new (string For, string Against)[FeatureTable.Columns];
        foreach (var row in WordList.Rows("story-features.tsv"))
        {
            table[(int)Enum.Parse<Feature>(row[0])] = (row[1], row[2]);
        }

        return (Phrases.Of(table.Select(row => row.For)), Phrases.Of(table.Select(row => row.Against)));
    }

    /// <summary>The different phrases, and which of them each feature has; -1 for a feature without words.</summary>
    private sealed record Phrases(string[] Words, int[] OfFeature)
    {
        public static Phrases Of(IEnumerable<string?> ofFeatures)
        {
            var all = ofFeatures.ToList();
            var words = all.OfType<string>().Where(phrase => phrase.Length > 0).Distinct().ToArray();
            return new Phrases(words, [.. all.Select(phrase => Array.IndexOf(words, phrase))]);
        }
    }
}
