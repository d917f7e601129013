using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Tests.Storage;

public sealed class ArchiveDatabaseTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_migrations_lead_to_the_model()
    {
        await using var archive = await TemporaryArchive.CreateAsync();
        await using var context = archive.Open();

        Assert.False(context.Database.HasPendingModelChanges());
        Assert.Empty(await context.Database.GetPendingMigrationsAsync(Cancellation));
    }

    [Fact]
    public async Task The_tables_have_the_columns_of_the_model()
    {
        await using var archive = await TemporaryArchive.CreateAsync();
        await using var context = archive.Open();

        foreach (var table in context.Model.GetRelationalModel().Tables)
        {
            var made = await context.Database
                .SqlQuery<string>($"""SELECT name || ' ' || type || ' ' || ("notnull" OR pk > 0 AND type = 'INTEGER') AS Value FROM pragma_table_info({table.Name})""")
                .ToListAsync(Cancellation);
            var expected = table.Columns.Select(c => $"{c.Name} {c.StoreType} {(c.IsNullable ? 0 : 1)}");
            Assert.Equal(expected.Order(), made.Order());
        }
    }

    [Fact]
    public async Task The_file_is_in_write_ahead_mode_with_large_pages_and_checked_foreign_keys()
    {
        await using var archive = await TemporaryArchive.CreateAsync();
        await using var context = archive.Open();

        var pragmas = await context.Database.SqlQuery<string>($"""
            SELECT journal_mode || ' ' || page_size || ' ' || foreign_keys || ' ' || synchronous AS Value
            FROM pragma_journal_mode, pragma_page_size, pragma_foreign_keys, pragma_synchronous
            """).SingleAsync(Cancellation);

        Assert.Equal("wal 16384 1 1", pragmas);
    }
}
