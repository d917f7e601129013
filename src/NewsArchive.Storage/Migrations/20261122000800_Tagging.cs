using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace NewsArchive.Storage.Migrations;

/// <summary>What curators decided on country tags, and how far the articles were tagged again.</summary>
[DbContext(typeof(ArchiveContext))]
[Migration("20261122000800_Tagging")]
public sealed class Tagging : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql("""
            CREATE TABLE tag_correction (
                PublicId TEXT NOT NULL,
                Country TEXT NOT NULL,
                Decision INTEGER NOT NULL,
                DecidedUtc TEXT NOT NULL,
                DecidedBy TEXT NULL,
                Note TEXT NULL,
                CONSTRAINT PK_tag_correction PRIMARY KEY (PublicId, Country)
            ) WITHOUT ROWID;

            CREATE TABLE tagging (
                Id INTEGER NOT NULL CONSTRAINT PK_tagging PRIMARY KEY CHECK (Id = 1),
                Tagger TEXT NOT NULL,
                UpTo INTEGER NOT NULL
            );
            """);
    }

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("An older version of NewsArchive cannot use this archive; restore a backup instead.");
}
