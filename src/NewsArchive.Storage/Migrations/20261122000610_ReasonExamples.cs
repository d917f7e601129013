using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace NewsArchive.Storage.Migrations;

/// <summary>The reasons of a run name an input each. Those of older runs name none.</summary>
[DbContext(typeof(ArchiveContext))]
[Migration("20261122000610_ReasonExamples")]
public sealed class ReasonExamples : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);

        migrationBuilder.Sql("""
            ALTER TABLE run_reason ADD COLUMN Example TEXT NULL;
            ALTER TABLE run_reason ADD COLUMN ExampleReason TEXT NULL;
            """);
    }

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("An older version of NewsArchive cannot use this archive; restore a backup instead.");
}
