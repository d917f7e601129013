using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace NewsArchive.Storage.Migrations;

/// <summary>Inputs that are records in files, and what came beside them.</summary>
[DbContext(typeof(ArchiveContext))]
[Migration("20261122000200_Records")]
public sealed class Records : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql("""
            ALTER TABLE input ADD COLUMN Offset INTEGER NULL;
            ALTER TABLE input ADD COLUMN Length INTEGER NULL;
            ALTER TABLE dump ADD COLUMN Charset TEXT NULL;
            ALTER TABLE dump ADD COLUMN Language TEXT NULL;
            """);
    }

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("An older version of NewsArchive cannot use this archive; restore a backup instead.");
}
