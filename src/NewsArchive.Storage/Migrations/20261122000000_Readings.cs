using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace NewsArchive.Storage.Migrations;

/// <summary>
/// Which cleaner read each dump last, what an article was before it was cleaned again, and what of a dump besides its
/// bytes the cleaner was given. No stored row is rewritten.
/// </summary>
[DbContext(typeof(ArchiveContext))]
[Migration("20261122000000_Readings")]
public sealed class Readings : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql("""
            CREATE TABLE cleaner (
                Id INTEGER NOT NULL CONSTRAINT PK_cleaner PRIMARY KEY AUTOINCREMENT,
                Version TEXT NOT NULL,
                FirstUtc TEXT NOT NULL
            );
            CREATE UNIQUE INDEX IX_cleaner_Version ON cleaner (Version);

            CREATE TABLE cleaning (
                DumpId INTEGER NOT NULL CONSTRAINT PK_cleaning PRIMARY KEY
                    CONSTRAINT FK_cleaning_dump_DumpId REFERENCES dump (Id) ON DELETE CASCADE,
                CleanerId INTEGER NOT NULL CONSTRAINT FK_cleaning_cleaner_CleanerId REFERENCES cleaner (Id) ON DELETE RESTRICT
            );
            CREATE INDEX IX_cleaning_CleanerId ON cleaning (CleanerId);

            CREATE TABLE reading (
                Id INTEGER NOT NULL CONSTRAINT PK_reading PRIMARY KEY AUTOINCREMENT,
                PublicId TEXT NOT NULL,
                DumpId INTEGER NOT NULL CONSTRAINT FK_reading_dump_DumpId REFERENCES dump (Id) ON DELETE RESTRICT,
                SinceUtc TEXT NOT NULL,
                UntilUtc TEXT NOT NULL,
                CleanerId INTEGER NULL CONSTRAINT FK_reading_cleaner_CleanerId REFERENCES cleaner (Id) ON DELETE RESTRICT,
                Title TEXT NOT NULL,
                Words INTEGER NOT NULL,
                Article BLOB NOT NULL
            );
            CREATE UNIQUE INDEX IX_reading_PublicId_SinceUtc ON reading (PublicId, SinceUtc);
            CREATE INDEX IX_reading_DumpId ON reading (DumpId);
            CREATE INDEX IX_reading_CleanerId ON reading (CleanerId);

            ALTER TABLE article ADD COLUMN ChangedUtc TEXT NULL;
            ALTER TABLE dump ADD COLUMN Url TEXT NULL;
            ALTER TABLE dump ADD COLUMN FetchedUtc TEXT NULL;
            """);
    }

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("An older version of NewsArchive cannot use this archive; restore a backup instead.");
}
