using NewsArchive.Storage;

namespace NewsArchive.Benchmarks.Runs;

/// <summary>What an archive takes on the disk.</summary>
/// <param name="File">Bytes of the database.</param>
/// <param name="Index">Of them the indexes of text.</param>
/// <param name="Words">Of them the table of words.</param>
internal sealed record ArchiveSize(long File, long Index, long Words)
{
    /// <summary>Measures it by the pages of each table.</summary>
    public static ArchiveSize Of(ArchiveDatabase database)
    {
        using var connection = database.OpenConnection();
        return new(
            Number("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"),
            Number("SELECT total(pgsize) FROM dbstat WHERE aggregate AND (name GLOB 'article_text_*' OR name GLOB 'hidden_text_*')"),
            Number("SELECT total(pgsize) FROM dbstat WHERE aggregate AND name IN (SELECT name FROM sqlite_schema WHERE tbl_name = 'word')"));

        long Number(string question) => Convert.ToInt64(connection.Scalar(question), System.Globalization.CultureInfo.InvariantCulture);
    }
}
