using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace NewsArchive.Storage.Migrations;

/// <summary>What has left the quarantine, and what a file has in it: see <see cref="InputOutcome.Superseded"/>; the addresses of duplicates.</summary>
[DbContext(typeof(ArchiveContext))]
[Migration("20261122000700_Superseded")]
public sealed class Superseded : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql("""
            CREATE INDEX IX_input_held_Origin ON input (Origin) WHERE Outcome = 3;
            CREATE INDEX IX_input_superseded ON input (Outcome) WHERE Outcome = 5;
            ALTER TABLE duplicate ADD COLUMN Url TEXT NULL;
            """);
    }

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("An older version of NewsArchive cannot use this archive; restore a backup instead.");
}
