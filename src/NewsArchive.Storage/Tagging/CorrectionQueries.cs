using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Storage.Tagging;

/// <summary>Questions about what curators decided on country tags.</summary>
public static class CorrectionQueries
{
    // Every reading page asks for them.
    private static readonly Func<ArchiveContext, string, IAsyncEnumerable<TagCorrectionRow>> Corrections = EF.CompileAsyncQuery<ArchiveContext, string, TagCorrectionRow>(
        (archive, publicId) =>
            archive.TagCorrections.Where(correction => correction.PublicId == publicId).OrderBy(correction => correction.Country));

    extension(ArchiveContext archive)
    {
        /// <summary>The decisions on the tags of an article, by country.</summary>
        public async Task<IReadOnlyList<TagCorrectionRow>> CorrectionsAsync(string publicId, CancellationToken cancellation)
        {
            var found = new List<TagCorrectionRow>();
            await foreach (var correction in Corrections(archive, publicId).WithCancellation(cancellation))
            {
                found.Add(correction);
            }

            return found;
        }
    }
}
