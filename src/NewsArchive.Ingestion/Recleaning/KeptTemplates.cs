using System.Collections.Concurrent;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Templates;
using NewsArchive.Storage.Readings;

namespace NewsArchive.Ingestion.Recleaning;

/// <summary>
/// What the archive has learned of all sources, for dumps that are cleaned again: the first dump of a source is judged with
/// what the later ones taught. Nothing is learned here, since every dump has taught already. From any thread.
/// </summary>
/// <param name="find">What is kept of a source, as <see cref="TemplateBytes"/> makes it; null when nothing is. Asked by one thread at a time.</param>
internal sealed class KeptTemplates(Func<string, byte[]?> find)
{
    // Bounds the memory: a dump may name any source.
    private const int MaxSources = 1000;

    private readonly Lock turn = new();
    private readonly ConcurrentDictionary<string, Template> templates = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Judges a cleaned dump with the template of its source.</summary>
    public CleaningResult Apply(KeptDump kept, Dump dump, CleaningResult result)
    {
        if (result is not CleaningResult.Cleaned cleaned)
        {
            return result;
        }

        if (templates.Count >= MaxSources)
        {
            templates.Clear();
        }

        var source = SourceTemplates.SourceOf(cleaned.Article, dump.Url, kept.Origin);
        return Cleaner.WithTemplate(cleaned, templates.GetOrAdd(source, Read));
    }

    private Template Read(string source)
    {
        lock (turn)
        {
            return (find(source) is { } bytes ? TemplateBytes.Read(bytes) : new TemplateLearner()).Template;
        }
    }
}
