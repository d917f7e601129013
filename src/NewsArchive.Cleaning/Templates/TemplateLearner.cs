using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Cleaning.Templates;

/// <summary>
/// Learns the template of one source, dump by dump. A line counts once a story, however many dumps bring the story. What has
/// not come for the last <see cref="WindowStories"/> to twice as many stories is forgotten; memory is bounded.
/// </summary>
public sealed class TemplateLearner
{
    /// <summary>Stories of a window; two are kept.</summary>
    public const int WindowStories = 100;

    /// <summary>Lines that are kept at most, give or take a quarter: those seen most, then those seen last.</summary>
    public const int MaxLines = 1000;

    // A later copy of a story than this counts as another story; three of them make no template.
    private const int MaxSketches = 64;

    // Lines of the page above and below these belong to a dump without end, not to a template.
    private const int MaxCountedLines = 600;

    private readonly Dictionary<uint, LineCount> counts;
    private readonly Queue<StorySketch> sketches;
    private Template? template;

    /// <summary>A learner that has seen nothing.</summary>
    public TemplateLearner()
        : this([], [], 0, 0, 0)
    {
    }

    internal TemplateLearner(
        Dictionary<uint, LineCount> counts, IEnumerable<StorySketch> sketches, int stories, int storiesBefore, int total)
    {
        this.counts = counts;
        this.sketches = new Queue<StorySketch>(sketches);
        (Stories, StoriesBefore, Total) = (stories, storiesBefore, total);
    }

    /// <summary>What is repeated so far.</summary>
    public Template Template => template ??= MakeTemplate();

    /// <summary>Whether it has seen nothing.</summary>
    public bool IsEmpty => Total == 0;

    /// <summary>Stories of the present window.</summary>
    internal int Stories { get; private set; }

    /// <summary>Stories of the window before.</summary>
    internal int StoriesBefore { get; private set; }

    /// <summary>Stories ever counted.</summary>
    internal int Total { get; private set; }

    internal IReadOnlyDictionary<uint, LineCount> Counts => counts;

    internal IReadOnlyCollection<StorySketch> Sketches => sketches;

    /// <summary>Counts what a dump repeats. What a template hid of it does not matter, so that no template confirms itself.</summary>
    /// <returns>False when the story is known already, so that nothing was counted.</returns>
    public bool Learn(CleaningResult.Cleaned cleaned)
    {
        ArgumentNullException.ThrowIfNull(cleaned);
        return cleaned.Reading is { } reading
            ? Learn(reading.Former, reading.Lines)
            : Learn(cleaned.Article.Ledger, [.. cleaned.Article.Ledger.Select(line => LineFingerprint.OfLines(line.Block.Text))]);
    }

    private bool Learn(IReadOnlyList<LedgerLine> ledger, IReadOnlyList<LineFingerprint[]> lines)
    {
        var story = Sketch(ledger, lines);
        if (story.Lines.Length == 0 || sketches.Any(story.IsSameStory))
        {
            return false;
        }

        Remember(story);
        Total++;
        Stories++;
        foreach (var (line, isInside) in Sightings(ledger, lines))
        {
            counts[line] = counts.GetValueOrDefault(line).With(Total, isInside);
        }

        if (Stories == WindowStories)
        {
            StartWindow();
        }

        if (counts.Count > MaxLines * 5 / 4)
        {
            KeepBest();
        }

        template = null;
        return true;
    }

    private StorySketch Sketch(IReadOnlyList<LedgerLine> ledger, IReadOnlyList<LineFingerprint[]> lines)
    {
        var headline = ledger.Index().FirstOrDefault(line => line.Item.Verdict.Role == Role.Title, (-1, null!)).Index;
        return StorySketch.Of(
            headline < 0 ? 0 : lines[headline][0].Exact,
            Enumerable.Range(0, ledger.Count)
                .Where(i => ledger[i].IsShown && i != headline)
                .SelectMany(i => lines[i])
                .Where(line => line.Exact != 0 && Template.Find(line, out _) is null));
    }

    private void Remember(StorySketch story)
    {
        if (sketches.Count == MaxSketches)
        {
            sketches.Dequeue();
        }

        sketches.Enqueue(story);
    }

    /// <summary>Each line of the page once, and whether it stood among the story's own text.</summary>
    private Dictionary<uint, bool> Sightings(IReadOnlyList<LedgerLine> ledger, IReadOnlyList<LineFingerprint[]> lines)
    {
        var lastOwn = ledger.Count - 1;
        while (lastOwn >= 0 && !(ledger[lastOwn].IsShown && lines[lastOwn].Any(IsOwn)))
        {
            lastOwn--;
        }

        var sightings = new Dictionary<uint, bool>();
        var total = lines.Sum(block => block.Length);
        for (int i = 0, at = 0; i < ledger.Count; i++)
        {
            var isInside = ledger[i].IsShown && i < lastOwn;
            foreach (var line in lines[i])
            {
                if (at++ < MaxCountedLines / 2 || total - at < MaxCountedLines / 2)
                {
                    Add(sightings, line.Exact, isInside);
                    // Sentences of stories differ in more than names; that their near forms do too is not worth the room.
                    Add(sightings, isInside ? 0 : line.Near, isInside);
                }
            }
        }

        return sightings;
    }

    private static void Add(Dictionary<uint, bool> sightings, uint line, bool isInside)
    {
        if (line != 0)
        {
            sightings[line] = sightings.GetValueOrDefault(line) || isInside;
        }
    }

    private bool IsOwn(LineFingerprint line) =>
        line.Exact != 0 && !counts.ContainsKey(line.Exact) && !(line.Near != 0 && counts.ContainsKey(line.Near));

    private void StartWindow()
    {
        foreach (var (line, count) in counts)
        {
            if (count.Seen == 0)
            {
                counts.Remove(line);
            }
            else
            {
                counts[line] = count.Aged();
            }
        }

        (Stories, StoriesBefore) = (0, Stories);
    }

    private void KeepBest()
    {
        var worst = counts.OrderByDescending(line => line.Value.SeenInAll)
            .ThenByDescending(line => line.Value.Last)
            .ThenBy(line => line.Key)
            .Skip(MaxLines)
            .Select(line => line.Key)
            .ToList();
        worst.ForEach(line => counts.Remove(line));
    }

    private Template MakeTemplate()
    {
        var stories = Stories + StoriesBefore;
        var known = new Dictionary<uint, KnownLine>();
        foreach (var (line, count) in counts)
        {
            if (KnownLine.From(count, stories, Math.Min(stories, Total - count.First + 1)) is { } what)
            {
                known.Add(line, what);
            }
        }

        return known.Count == 0 ? Template.None : new Template(known, stories);
    }
}
