using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace NewsArchive.Storage.Migrations;

/// <summary>What each source repeats across its dumps.</summary>
[DbContext(typeof(ArchiveContext))]
[Migration("20261122000100_Templates")]
public sealed class Templates : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql("""
            CREATE TABLE template (
                Source TEXT COLLATE NOCASE NOT NULL CONSTRAINT PK_template PRIMARY KEY,
                Counts BLOB NOT NULL
            );
            """);
    }

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("An older version of NewsArchive cannot use this archive; restore a backup instead.");
}
