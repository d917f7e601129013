using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Storage;

/// <summary>The searches that curators keep in the archive.</summary>
public static class SavedSearchQueries
{
    extension(ArchiveContext archive)
    {
        /// <summary>The search of a name; null when there is none.</summary>
        public Task<SavedSearchRow?> SavedSearchAsync(string name, CancellationToken cancellation) =>
            archive.SavedSearches.SingleOrDefaultAsync(search => search.Name == name, cancellation);

        /// <summary>All of them, by title.</summary>
        public Task<List<SavedSearchRow>> SavedSearchesAsync(CancellationToken cancellation) =>
            archive.SavedSearches.OrderBy(search => search.Title).ThenBy(search => search.Name).ToListAsync(cancellation);

        /// <summary>Keeps a search, in the place of the one that has its name.</summary>
        public async Task KeepSearchAsync(SavedSearchRow search, CancellationToken cancellation)
        {
            ArgumentNullException.ThrowIfNull(search);
            var replaced = await archive.SavedSearches.Where(known => known.Name == search.Name).ExecuteUpdateAsync(
                known => known
                    .SetProperty(row => row.Title, search.Title)
                    .SetProperty(row => row.Query, search.Query)
                    .SetProperty(row => row.SavedUtc, search.SavedUtc),
                cancellation);
            if (replaced == 0)
            {
                archive.SavedSearches.Add(search);
                await archive.SaveChangesAsync(cancellation);
            }
        }

        /// <summary>Gives up a search and its address.</summary>
        /// <returns>Whether there was one.</returns>
        public async Task<bool> DropSearchAsync(string name, CancellationToken cancellation) =>
            await archive.SavedSearches.Where(search => search.Name == name).ExecuteDeleteAsync(cancellation) > 0;
    }
}
