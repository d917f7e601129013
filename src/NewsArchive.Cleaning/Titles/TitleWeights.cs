using System.Globalization;

namespace NewsArchive.Cleaning.Titles;

/// <summary>
/// What each kind of evidence is worth, and how to say it; data: <c>title-weights.tsv</c>, made by the training in
/// <c>tests/NewsArchive.Evaluation/Training</c> from pages whose headline is known.
/// </summary>
internal static class TitleWeights
{
    private static readonly Lazy<(double[] Weights, string[] Words)> Table = new(Read);

    /// <summary>The sum of the evidence: the higher, the likelier a headline; 0 is as likely as no headline at all.</summary>
    public static double Score(ReadOnlySpan<double> strength)
    {
        var (weights, sum) = (Table.Value.Weights, 0.0);
        for (var i = 0; i < strength.Length; i++)
        {
            sum += weights[i] * strength[i];
        }

        return sum;
    }

    /// <summary>The evidence that speaks the most for a candidate, in words, strongest first.</summary>
    public static IEnumerable<string> Reasons(double[] strength) =>
        strength.Select((value, i) => (Worth: value * Table.Value.Weights[i], Words: Table.Value.Words[i]))
            .Where(x => x.Worth > 0 && x.Words.Length > 0)
            .OrderByDescending(x => x.Worth)
            .Select(x => x.Words)
            .Distinct();

    private static (double[] Weights, string[] Words) Read()
    {
        var (weights, words) = (new double[TitleEvidence.Count], new string[TitleEvidence.Count]);
        Array.Fill(words, "");
        foreach (var row in WordList.Rows("title-weights.tsv"))
        {
            var feature = (int)Enum.Parse<TitleFeature>(row[0]);
            (weights[feature], words[feature]) = (double.Parse(row[1], CultureInfo.InvariantCulture), row[2]);
        }

        return (weights, words);
    }
}
