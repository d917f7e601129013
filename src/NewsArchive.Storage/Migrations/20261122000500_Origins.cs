using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace NewsArchive.Storage.Migrations;

/// <summary>A <c>#</c> in the path of a file is told from the one before a record: see <see cref="InputOrigin"/>.</summary>
[DbContext(typeof(ArchiveContext))]
[Migration("20261122000500_Origins")]
public sealed class Origins : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);

        // Of a record only the name of a folder is known to be none: no record begins with a slash.
        migrationBuilder.Sql("""
            UPDATE OR IGNORE input SET Origin = iif(Offset IS NULL, replace(Origin, '#', '##'), replace(Origin, '#/', '##/'))
            WHERE instr(Origin, '#') > 0;
            """);
    }

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("An older version of NewsArchive cannot use this archive; restore a backup instead.");
}
