using Microsoft.Extensions.Logging.Abstractions;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Ingestion;
using NewsArchive.Ingestion.Dumps;
using NewsArchive.Storage;

namespace NewsArchive.Evaluation.Countries;

/// <summary>The articles of a folder of dumps, cleaned as an ingest does.</summary>
internal static class DumpArticles
{
    /// <summary>What the tagger gets of each article, by the path of its file below the folder and, behind <c>#</c>, its record.</summary>
    public static IReadOnlyDictionary<string, CountryInput> Read(string folder) => ReadAsync(folder).GetAwaiter().GetResult();

    private static async Task<IReadOnlyDictionary<string, CountryInput>> ReadAsync(string folder)
    {
        var articles = new Dictionary<string, CountryInput>(StringComparer.Ordinal);
        var taker = new InputTaker(new IngestOptions(), Cleaner.Clean, NullLogger.Instance);
        await foreach (var taken in taker.TakeAsync(InputFinder.Find([folder]), (_, _) => Task.FromResult(false), CancellationToken.None))
        {
            if (taken.Result is ArchiveInput.Cleaned { Result: CleaningResult.Cleaned { Article: var article } })
            {
                articles.TryAdd(taken.Input.Record is { } record ? $"{taken.Input.Name}#{record}" : taken.Input.Name, ArticleTags.InputOf(article));
            }
        }

        return articles;
    }
}
