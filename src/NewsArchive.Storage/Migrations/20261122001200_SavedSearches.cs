using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace NewsArchive.Storage.Migrations;

/// <summary>Searches that curators gave an address and a feed.</summary>
[DbContext(typeof(ArchiveContext))]
[Migration("20261122001200_SavedSearches")]
public sealed class SavedSearches : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql("""
            CREATE TABLE saved_search (
                Name TEXT NOT NULL CONSTRAINT PK_saved_search PRIMARY KEY,
                Title TEXT NOT NULL,
                Query TEXT NOT NULL,
                SavedUtc TEXT NOT NULL
            ) WITHOUT ROWID;
            """);
    }

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("An older version of NewsArchive cannot use this archive; restore a backup instead.");
}
