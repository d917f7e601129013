using NewsArchive.Storage.Readings;

namespace NewsArchive.Ingestion.Recleaning;

/// <summary>Counts along with a re-cleaning and keeps its most telling examples.</summary>
internal sealed class RecleanTally
{
    private static readonly ArticleParts[] EveryPart = [.. Enum.GetValues<ArticleParts>().Where(part => part != ArticleParts.None)];

    private readonly Dictionary<RecleanKind, int> kinds = [];
    private readonly Dictionary<ArticleParts, int> parts = [];
    private readonly Dictionary<RecleanKind, List<(double Weight, RecleanExample Example)>> examples = [];

    /// <summary>Dumps that were read.</summary>
    public int Dumps { get; private set; }

    /// <summary>Their unpacked bytes.</summary>
    public long Bytes { get; private set; }

    /// <summary>What a dump became.</summary>
    /// <param name="refusal">Why the archive could not take the result; null when it could.</param>
    public static RecleanKind KindOf(Recleaned recleaned, string? refusal) => recleaned switch
    {
        Recleaned.Failed { IsDamaged: true } => RecleanKind.Damaged,
        Recleaned.Failed => RecleanKind.Failed,
        _ when refusal != null => RecleanKind.Failed,
        Recleaned.Withdrawn => RecleanKind.Withdrawn,
        Recleaned.Added => RecleanKind.Added,
        Recleaned.Repeated { Kept.IsDuplicate: false } => RecleanKind.Repeats,
        Recleaned.Held => RecleanKind.Held,
        Recleaned.Changed { Change: null } => RecleanKind.Repaired,
        Recleaned.Changed { Change: { Text: { } text } } => text switch
        {
            { LosesMuch: true } => RecleanKind.LosesMuch,
            _ when text.Lost > text.Gained => RecleanKind.Loses,
            _ when text.Gained > text.Lost => RecleanKind.Gains,
            _ => RecleanKind.Otherwise,
        },
        Recleaned.Changed { Change.Parts: not ArticleParts.None } => RecleanKind.Otherwise,
        _ => RecleanKind.Unchanged,
    };

    /// <summary>Counts a dump.</summary>
    public void Add(Recleaned recleaned, string? refusal)
    {
        var kind = KindOf(recleaned, refusal);
        Dumps++;
        Bytes += recleaned.Kept.Row.Length;
        kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
        if (recleaned is Recleaned.Changed { Change: { } change } && refusal == null)
        {
            foreach (var part in EveryPart.Where(part => change.Parts.HasFlag(part)))
            {
                parts[part] = parts.GetValueOrDefault(part) + 1;
            }
        }

        if (kind is not (RecleanKind.Unchanged or RecleanKind.Held))
        {
            Consider(kind, recleaned, refusal);
        }
    }

    /// <summary>The report so far.</summary>
    public RecleanReport Report(string cleaner, bool isDryRun, int left, TimeSpan elapsed) => new(
        cleaner,
        isDryRun,
        left,
        kinds,
        parts,
        examples.ToDictionary(
            kind => kind.Key, kind => (IReadOnlyList<RecleanExample>)[.. kind.Value.Select(kept => kept.Example)]),
        Bytes,
        elapsed);

    // Heaviest first; of equal ones the first that came.
    private void Consider(RecleanKind kind, Recleaned recleaned, string? refusal)
    {
        if (!examples.TryGetValue(kind, out var kept))
        {
            examples[kind] = kept = [];
        }

        var weight = recleaned is Recleaned.Changed { Change.Text: { } text }
            ? (kind == RecleanKind.Gains ? text.Gained - text.Lost : text.Lost - text.Gained) / Math.Max(1.0, text.Before)
            : 0;
        var at = kept.FindIndex(other => other.Weight < weight) is >= 0 and var found ? found : kept.Count;
        if (at < RecleanReport.MaxExamples)
        {
            kept.Insert(at, (weight, RecleanExample.Of(recleaned, refusal)));
            kept.RemoveRange(Math.Min(kept.Count, RecleanReport.MaxExamples), Math.Max(0, kept.Count - RecleanReport.MaxExamples));
        }
    }
}
