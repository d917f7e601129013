using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Storage.Stories;

/// <summary>Questions about the articles of a story.</summary>
public static class StoryQueries
{
    // Every reading page asks for it, and most articles stand alone.
    private static readonly Func<ArchiveContext, int, CancellationToken, Task<int?>> StoryId = EF.CompileAsyncQuery(
        (ArchiveContext archive, int dumpId, CancellationToken _) =>
            archive.Sketches.Where(s => s.DumpId == dumpId).Select(s => s.StoryId).FirstOrDefault());

    extension(ArchiveContext archive)
    {
        /// <summary>The story of an article; null when it stands alone.</summary>
        /// <param name="dumpId">The dump of the article.</param>
        /// <param name="count">At most so many members are listed.</param>
        public async Task<Story?> StoryOfAsync(int dumpId, int count, CancellationToken cancellation)
        {
            var storyId = await StoryId(archive, dumpId, cancellation);
            if (storyId == null)
            {
                return null;
            }

            var members = archive.Sketches.Where(s => s.StoryId == storyId);
            var listed = await members
                .OrderBy(s => s.ArticleKey)
                .Take(count)
                .Join(archive.Articles, s => s.DumpId, a => a.DumpId, (_, a) => a)
                .OrderBy(a => a.Key)
                .Select(a => new StoryMember(
                    a.DumpId, a.PublicId, a.Title, a.Source == null ? null : a.Source.Host, a.PublishedOn, a.Language, a.Words))
                .ToListAsync(cancellation);
            return new Story(
                await members.CountAsync(cancellation),
                await members.OrderBy(s => s.ArticleKey).Take(StoryFold.MaxMembers)
                    .Where(s => s.SourceId != null).Select(s => s.SourceId).Distinct().CountAsync(cancellation),
                listed);
        }

        /// <summary>The stories of some articles, by their keys; those that stand alone have none.</summary>
        public Task<Dictionary<long, int>> StoryIdsAsync(IReadOnlyCollection<long> keys, CancellationToken cancellation) => archive.Articles
            .Where(a => keys.Contains(a.Key))
            .Join(archive.Sketches, a => a.DumpId, s => s.DumpId, (a, s) => new { a.Key, s.StoryId })
            .Where(a => a.StoryId != null)
            .ToDictionaryAsync(a => a.Key, a => a.StoryId!.Value, cancellation);
    }
}
