using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Templates;
using NewsArchive.Ingestion.Dumps;
using NewsArchive.Storage;

namespace NewsArchive.Ingestion;

/// <summary>
/// The templates of all sources while dumps come in: each dump is judged with what those before it taught, then it teaches.
/// Use from one thread at a time, in the order of the dumps, so that the same dumps always give the same articles.
/// </summary>
/// <param name="find">
/// What is kept of a source, as <see cref="TemplateBytes"/> makes it; null when nothing is. Must know what
/// <see cref="TakeChanged"/> gave four calls ago.
/// </param>
public sealed class SourceTemplates(Func<string, byte[]?> find)
{
    // One batch is being filled, one waits, one is written; what was used before them can be found again.
    private const int KeptBatches = 4;

    // Bounds the memory where no batch ends: a dump may name any source. More than the dumps of the batches above.
    private const int MaxSources = 5000;

    private readonly Dictionary<string, Known> sources = new(StringComparer.OrdinalIgnoreCase);
    private int batch;
    private long dumps;

    /// <summary>Judges a cleaned dump with the template of its source, and learns from it.</summary>
    /// <param name="input">Where it lay.</param>
    /// <param name="dump">The dump.</param>
    /// <param name="result">As the cleaner gave it; without an article it is given back.</param>
    public CleaningResult Apply(Input input, Dump dump, CleaningResult result)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(dump);
        if (result is not CleaningResult.Cleaned cleaned)
        {
            return result;
        }

        var source = SourceOf(cleaned.Article, dump.Url, input.Path);
        var known = KnownOf(source);
        var judged = Cleaner.WithTemplate(cleaned, known.Learner.Template);
        (known.UsedIn, known.LastUse) = (batch, dumps++);
        known.IsChanged |= known.Learner.Learn(cleaned);
        return judged;
    }

    /// <summary>What was learned since the last call: the end of a batch.</summary>
    public IReadOnlyList<SourceTemplate> TakeChanged()
    {
        var changed = sources.Where(source => source.Value.IsChanged)
            .Select(source => new SourceTemplate(source.Key, TemplateBytes.Of(source.Value.Learner)))
            .ToList();
        foreach (var (source, known) in sources)
        {
            known.IsChanged = false;
            if (known.UsedIn <= batch - KeptBatches)
            {
                sources.Remove(source);
            }
        }

        batch++;
        return changed;
    }

    /// <summary>Whose template a dump belongs to: its publisher, else the host it was fetched from, else the folder it lay in.</summary>
    /// <param name="url">Where it was fetched; null when the dump does not say.</param>
    /// <param name="path">Where it lay.</param>
    public static string SourceOf(Article article, Uri? url, string path)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article.Source?.Value.Trim() is { Length: > 0 } source ? source
            : url is { IsAbsoluteUri: true, Host.Length: > 0 } ? (url.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? url.Host[4..] : url.Host)
            : Path.GetDirectoryName(path) ?? path;
    }

    private Known KnownOf(string source)
    {
        if (sources.TryGetValue(source, out var known))
        {
            return known;
        }

        if (sources.Count == MaxSources)
        {
            sources.Remove(sources.MinBy(entry => entry.Value.LastUse).Key);
        }

        known = new Known(find(source) is { } kept ? TemplateBytes.Read(kept) : new TemplateLearner());
        sources.Add(source, known);
        return known;
    }

    private sealed class Known(TemplateLearner learner)
    {
        public TemplateLearner Learner { get; } = learner;

        public bool IsChanged { get; set; }

        /// <summary>Number of the batch that used it last.</summary>
        public int UsedIn { get; set; }

        /// <summary>Number of the dump that used it last.</summary>
        public long LastUse { get; set; }
    }
}
