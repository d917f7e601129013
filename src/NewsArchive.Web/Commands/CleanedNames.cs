using NewsArchive.Ingestion.Dumps;

namespace NewsArchive.Web.Commands;

/// <summary>What the lines of <c>newsarchive clean</c> call their dumps: short where that is enough, and no two alike.</summary>
/// <remarks>The first of several files that have one name keeps it; a later one has its folders before it.</remarks>
internal sealed class CleanedNames
{
    private readonly HashSet<string> files = new(StringComparer.Ordinal);
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private (string Path, string File, string Id) last = ("", "", "");

    /// <summary>The name of the file, and the id of the dump.</summary>
    /// <param name="input">The next one; the records of a file come one behind the other.</param>
    public (string File, string Id) Of(Input input)
    {
        if (input.Record is null || input.Path != last.Path)
        {
            // A record is called after its whole file: crawl.jsonl and crawl.warc both have a first one.
            var name = Path.GetFileName(input.Path);
            var file = Free(files, input.Name, input.Path);
            last = (input.Path, file, Free(ids, input.Record is null ? DumpFileName.Parse(name).Id : name, file, input.Path));
        }

        return (last.File, input.Record is null ? last.Id : $"{last.Id}#{input.Record}");
    }

    // Names that are not UTF-8 can look alike though their paths are not.
    private static string Free(HashSet<string> taken, params string[] names) => names
        .Concat(Enumerable.Range(2, int.MaxValue - 2).Select(copy => $"{names[^1]} ({copy})"))
        .First(taken.Add);
}
