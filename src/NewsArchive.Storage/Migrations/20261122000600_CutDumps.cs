using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace NewsArchive.Storage.Migrations;

/// <summary>Dumps that are known not to be whole: see <see cref="DumpRow.Cut"/>.</summary>
[DbContext(typeof(ArchiveContext))]
[Migration("20261122000600_CutDumps")]
public sealed class CutDumps : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql("ALTER TABLE dump ADD COLUMN Cut TEXT NULL;");
    }

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("An older version of NewsArchive cannot use this archive; restore a backup instead.");
}
