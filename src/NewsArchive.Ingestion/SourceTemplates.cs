using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Templates;
using NewsArchive.Storage;

namespace NewsArchive.Ingestion;

/// <summary>
/// The templates of all sources while dumps come in: each dump is judged with what those before it taught, then it teaches.
/// Dumps must come in their order, so that the same dumps always give the same articles; what learns nothing may come from any thread.
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

    private readonly Lock turn = new();
    private readonly Dictionary<string, Known> sources = new(StringComparer.OrdinalIgnoreCase);
    private int batch;
    private long uses;

    /// <summary>Judges a cleaned dump with what its source repeats, and learns from it.</summary>
    /// <param name="path">Where it lay; null of one record among others, which need not be of one source.</param>
    /// <param name="result">As the cleaner gave it; without an article it is given back.</param>
    public CleaningResult Apply(string? path, Dump dump, CleaningResult result) => Cleaner.WithTemplate(result, TakeTurn(path, dump, result));

    /// <summary>Learns from a cleaned dump in its turn.</summary>
    /// <param name="path">Where it lay; null of one record among others, which need not be of one source.</param>
    /// <param name="result">As the cleaner gave it; without an article nothing is learned.</param>
    /// <returns>What the dumps before it taught: the template to judge it with, at any time after and on any thread.</returns>
    public Template TakeTurn(string? path, Dump dump, CleaningResult result)
    {
        ArgumentNullException.ThrowIfNull(dump);
        if (result is not CleaningResult.Cleaned cleaned)
        {
            return Template.None;
        }

        var template = BestTemplate(cleaned, dump, path);
        Learn(path, dump, cleaned, _ => true);
        return template;
    }

    /// <summary>Learns from a cleaned dump, and judges nothing.</summary>
    /// <param name="path">Where it lay; null of one record among others, and when that is not known.</param>
    /// <param name="isWanted">Which sources and folders learn.</param>
    public void Learn(string? path, Dump dump, CleaningResult.Cleaned cleaned, Func<string, bool> isWanted)
    {
        ArgumentNullException.ThrowIfNull(dump);
        ArgumentNullException.ThrowIfNull(cleaned);
        lock (turn)
        {
            foreach (var (source, isFolder) in NamesOf(cleaned, dump, path).Where(name => isWanted(name.Source)))
            {
                var known = KnownOf(source, isFolder);
                known.IsChanged |= known.Learner.Learn(cleaned);
            }
        }
    }

    /// <summary>Judges a cleaned dump with what its source repeats, and learns nothing: it has been learned from already.</summary>
    /// <param name="path">Where it lay; null of one record among others, and when that is not known.</param>
    /// <param name="result">As the cleaner gave it; without an article it is given back.</param>
    public CleaningResult Judge(string? path, Dump dump, CleaningResult result)
    {
        ArgumentNullException.ThrowIfNull(dump);
        return result is CleaningResult.Cleaned cleaned ? Cleaner.WithTemplate(cleaned, BestTemplate(cleaned, dump, path)) : result;
    }

    /// <summary>What was learned since the last call: the end of a batch.</summary>
    public IReadOnlyList<SourceTemplate> TakeChanged()
    {
        lock (turn)
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
    }

    /// <summary>Who publishes a dump: who its facts say, else the host it was fetched from; null when nothing says.</summary>
    /// <param name="url">Where it was fetched; null when the dump does not say.</param>
    internal static string? SourceOf(Article article, Uri? url) =>
        article.Source?.Value.Trim() is { Length: > 0 } source ? source
        : url is { IsAbsoluteUri: true, Host.Length: > 0 } ? (url.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? url.Host[4..] : url.Host)
        : null;

    private Template BestTemplate(CleaningResult.Cleaned cleaned, Dump dump, string? path)
    {
        lock (turn)
        {
            return NamesOf(cleaned, dump, path).Select(name => KnownOf(name.Source, name.IsFolder).Template).MaxBy(template => template.CountKnown(cleaned)) ?? Template.None;
        }
    }

    /// <summary>The source and the folder: text dumps name their source by halves, and lie together.</summary>
    private static IEnumerable<(string Source, bool IsFolder)> NamesOf(CleaningResult.Cleaned cleaned, Dump dump, string? path)
    {
        if (SourceOf(cleaned.Article, dump.Url) is { } source)
        {
            yield return (source, false);
        }

        if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
        {
            yield return (folder, true);
        }
    }

    private Known KnownOf(string source, bool isFolder)
    {
        if (!sources.TryGetValue(source, out var known))
        {
            known = Add(source, isFolder);
        }

        (known.UsedIn, known.LastUse) = (batch, uses++);
        return known;
    }

    private Known Add(string source, bool isFolder)
    {
        if (sources.Count == MaxSources)
        {
            sources.Remove(sources.MinBy(entry => entry.Value.LastUse).Key);
        }

        var known = new Known(find(source) is { } kept ? TemplateBytes.Read(kept) : new TemplateLearner(), isFolder);
        sources.Add(source, known);
        return known;
    }

    private sealed class Known(TemplateLearner learner, bool isFolder)
    {
        public TemplateLearner Learner { get; } = learner;

        public Template Template => isFolder ? Learner.Template.OfFolder() : Learner.Template;

        public bool IsChanged { get; set; }

        /// <summary>Number of the batch that used it last.</summary>
        public int UsedIn { get; set; }

        /// <summary>Grows with each use.</summary>
        public long LastUse { get; set; }
    }
}
