using System.Runtime.InteropServices;

namespace NewsArchive.Evaluation.Metric;

/// <summary>The runs of four words of a text, each with how often it occurs; a shorter text is one run.</summary>
internal sealed class Shingles
{
    private const int Length = 4;

    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    private Shingles(IReadOnlyList<string> words)
    {
        Words = words;
        for (var i = 0; words.Count > 0 && i < Math.Max(1, words.Count - Length + 1); i++)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, string.Join(' ', words.Skip(i).Take(Length)), out _)++;
            Total++;
        }
    }

    /// <summary>The words of the text, in order.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>How many runs there are, repeated ones counted each time.</summary>
    public int Total { get; }

    /// <summary>The runs of a text.</summary>
    public static Shingles Of(string? text) => new(Metric.Words.Of(text));

    /// <summary>How many runs are in both, each as often as in the one that has it less often.</summary>
    public int SharedWith(Shingles other) => counts.Sum(run => Math.Min(run.Value, other.counts.GetValueOrDefault(run.Key)));
}
