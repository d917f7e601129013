using System.Globalization;

namespace NewsArchive.Cleaning;

/// <summary>
/// What each kind of evidence is worth, and how to say it; data: a file with a row a kind, made by the training in
/// <c>tests/NewsArchive.Evaluation/Training</c> from pages whose facts are known.
/// </summary>
/// <typeparam name="TFeature">The kinds of evidence.</typeparam>
internal sealed class EvidenceWeights<TFeature>
    where TFeature : struct, Enum
{
    private readonly double[] _weights = new double[Count];
    private readonly string[] _words = new string[Count];

    /// <param name="file">Its name; rows of feature, weight, words. A feature without a row is worth nothing.</param>
    public EvidenceWeights(string file)
    {
        Array.Fill(_words, "");
        foreach (var row in WordList.Rows(file))
        {
            var feature = Convert.ToInt32(Enum.Parse<TFeature>(row[0]), CultureInfo.InvariantCulture);
            (_weights[feature], _words[feature]) = (double.Parse(row[1], CultureInfo.InvariantCulture), row[2]);
        }
    }

    /// <summary>How many kinds of evidence there are.</summary>
    public static int Count { get; } = Enum.GetValues<TFeature>().Length;

    /// <summary>The sum of the evidence: the higher, the likelier; 0 is as likely as that no candidate is right.</summary>
    public double Score(ReadOnlySpan<double> strength)
    {
        var sum = 0.0;
        for (var i = 0; i < strength.Length; i++)
        {
            sum += _weights[i] * strength[i];
        }

        return sum;
    }

    /// <summary>The evidence that speaks the most for a candidate, in words, strongest first.</summary>
    public IEnumerable<string> Reasons(double[] strength) =>
        strength.Select((value, i) => (Worth: value * _weights[i], Words: _words[i]))
            .Where(x => x.Worth > 0 && x.Words.Length > 0)
            .OrderByDescending(x => x.Worth)
            .Select(x => x.Words)
            .Distinct();
}
