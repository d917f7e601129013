using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace NewsArchive.Storage.Migrations;

/// <summary>
/// Dumps that repeat the text of another, and by what articles of one story are found. The articles that are there already are
/// sketched later, batch by batch: only their numbers are noted here.
/// </summary>
[DbContext(typeof(ArchiveContext))]
[Migration("20261122000300_Stories")]
public sealed class Stories : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql("""
            CREATE TABLE duplicate (
                DumpId INTEGER NOT NULL CONSTRAINT PK_duplicate PRIMARY KEY
                    CONSTRAINT FK_duplicate_dump_DumpId REFERENCES dump (Id) ON DELETE CASCADE,
                FirstDumpId INTEGER NOT NULL CONSTRAINT FK_duplicate_dump_FirstDumpId REFERENCES dump (Id) ON DELETE RESTRICT,
                SourceId INTEGER NULL CONSTRAINT FK_duplicate_source_SourceId REFERENCES source (Id) ON DELETE RESTRICT,
                PublishedOn TEXT NULL
            );
            CREATE INDEX IX_duplicate_FirstDumpId ON duplicate (FirstDumpId);
            CREATE INDEX IX_duplicate_SourceId ON duplicate (SourceId);

            CREATE TABLE sketch (
                DumpId INTEGER NOT NULL CONSTRAINT PK_sketch PRIMARY KEY
                    CONSTRAINT FK_sketch_dump_DumpId REFERENCES dump (Id) ON DELETE CASCADE,
                ArticleKey INTEGER NOT NULL,
                SourceId INTEGER NULL,
                TextHash BLOB NOT NULL,
                Marks BLOB NOT NULL,
                StoryId INTEGER NULL
            );
            CREATE INDEX IX_sketch_TextHash_SourceId ON sketch (TextHash, SourceId);
            CREATE INDEX IX_sketch_StoryId_ArticleKey ON sketch (StoryId, ArticleKey) WHERE StoryId IS NOT NULL;

            CREATE TABLE sketch_key (
                Key INTEGER NOT NULL,
                DumpId INTEGER NOT NULL,
                CONSTRAINT PK_sketch_key PRIMARY KEY (Key, DumpId)
            ) WITHOUT ROWID;

            CREATE TABLE unlinked (DumpId INTEGER NOT NULL CONSTRAINT PK_unlinked PRIMARY KEY);
            INSERT INTO unlinked (DumpId) SELECT DumpId FROM article;
            """);
    }

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("An older version of NewsArchive cannot use this archive; restore a backup instead.");
}
