using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Storage.Stories;

/// <summary>
/// Folds the stories of a list, newest first, into a line each: of the articles of a story that the list has, the newest stays. The list
/// is walked as it is without folding; only of stories the newer articles are looked at.
/// </summary>
/// <param name="matching">Which of some articles the list has, by their keys.</param>
public sealed class StoryFold(
    ArchiveContext archive, Func<IReadOnlyCollection<long>, CancellationToken, Task<IReadOnlyCollection<long>>> matching)
{
    /// <summary>Articles of all stories of a page that are looked at; a page of larger stories may show one twice.</summary>
    public const int MaxMembers = 5_000;

    /// <summary>
    /// How many pages of the list are walked for one of lines; behind a story of more articles a page has fewer lines, and the next one
    /// goes on where it stopped.
    /// </summary>
    public const int MaxPages = 10;

    /// <summary>Walks a list from a position until a page of lines is full.</summary>
    /// <param name="read">Reads the next articles of the list after a position, with what else the caller needs of them.</param>
    /// <param name="keyOf">The key of an article that was read.</param>
    /// <param name="lines">Lines of a page.</param>
    /// <returns>The lines, and the position of the next page; null on the last one.</returns>
    public async Task<FoldedPage<T>> ReadAsync<T>(
        Func<long?, int, CancellationToken, Task<ReadPart<T>>> read, Func<T, long> keyOf, long? after, int lines, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(keyOf);
        var page = new List<FoldedLine<T>>();
        for (var pages = 0; pages < MaxPages; pages++)
        {
            var (articles, stoppedAt) = await read(after, lines + 1, cancellation);
            var shown = await FoldAsync([.. articles.Select(keyOf)], cancellation);
            foreach (var article in articles.Take(lines))
            {
                var isShown = shown.TryGetValue(keyOf(article), out var story);
                if (isShown && page.Count == lines)
                {
                    return new(page, after);
                }

                after = keyOf(article);
                if (isShown)
                {
                    page.Add(new(article, story));
                }
            }

            if (stoppedAt is { } stop)
            {
                return new(page, stop, IsCutShort: true);
            }

            if (articles.Count <= lines)
            {
                return new(page, null);
            }
        }

        return new(page, after);
    }

    /// <summary>Those of some articles of the list that stay, each with what is folded into it; null where nothing is.</summary>
    private async Task<Dictionary<long, FoldedStory?>> FoldAsync(IReadOnlyList<long> keys, CancellationToken cancellation)
    {
        var stories = await archive.StoryIdsAsync(keys, cancellation);
        var shown = keys.ToDictionary(key => key, _ => (FoldedStory?)null);
        if (stories.Count == 0)
        {
            return shown;
        }

        var ids = stories.Values.Distinct().ToList();
        var members = (await archive.Sketches
            .Where(s => s.StoryId != null && ids.Contains(s.StoryId.Value))
            .OrderBy(s => s.StoryId).ThenByDescending(s => s.ArticleKey)
            .Take(MaxMembers)
            .Select(s => new { StoryId = s.StoryId!.Value, s.ArticleKey, s.SourceId })
            .ToListAsync(cancellation)).ToLookup(s => s.StoryId);
        var newer = stories.SelectMany(story => members[story.Value].Where(m => m.ArticleKey > story.Key).Select(m => m.ArticleKey)).ToHashSet();
        var listed = newer.Count == 0 ? [] : (await matching(newer, cancellation)).ToHashSet();
        foreach (var (key, story) in stories)
        {
            if (members[story].Any(m => m.ArticleKey > key && listed.Contains(m.ArticleKey)))
            {
                shown.Remove(key);
            }
            else
            {
                var sources = members[story].Select(m => m.SourceId).OfType<int>().Distinct().Count();
                shown[key] = new FoldedStory(members[story].Count(), sources);
            }
        }

        return shown;
    }
}
