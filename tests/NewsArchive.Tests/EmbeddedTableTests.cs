using NewsArchive.Cleaning;

namespace NewsArchive.Tests;

public sealed class EmbeddedTableTests
{
    [Fact]
    public void A_file_is_read_without_its_comments()
    {
        var rows = EmbeddedTable.Rows(typeof(EmbeddedTable).Assembly, "country-names.tsv").ToList();

        Assert.Equal(["AD", "name"], rows[0][..2]);
        Assert.All(rows, row => Assert.Equal(3, row.Length));
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Assert.Contains("nonesuch.tsv", Assert.Throws<InvalidOperationException>(() => EmbeddedTable.Rows(typeof(EmbeddedTable).Assembly, "nonesuch.tsv").Any()).Message, StringComparison.Ordinal);
}
