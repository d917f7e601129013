using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace NewsArchive.Storage.Migrations;

/// <summary>
/// A text index of words as they stand, another of what the cleaning hid, the archive's vocabulary, and how far they are filled. An
/// older archive is filled anew by the program: only it knows how text is read.
/// </summary>
[DbContext(typeof(ArchiveContext))]
[Migration("20261122001000_SearchIndex")]
public sealed class SearchIndex : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql($"""
            DROP TABLE article_text;
            CREATE VIRTUAL TABLE article_text USING fts5 (
                title, body, author, tags,
                content = '', contentless_delete = 1, detail = full, tokenize = "{Tokenizer}"
            );
            INSERT INTO article_text (article_text, rank) VALUES ('hashsize', 67108864);

            CREATE VIRTUAL TABLE hidden_text USING fts5 (
                hidden, tags,
                content = '', contentless_delete = 1, detail = none, tokenize = "{Tokenizer}"
            );
            INSERT INTO hidden_text (hidden_text, rank) VALUES ('hashsize', 67108864);

            CREATE TRIGGER article_hidden_removed AFTER DELETE ON article BEGIN
                DELETE FROM hidden_text WHERE rowid = OLD.Key;
            END;

            CREATE TABLE word (
                Word TEXT NOT NULL CONSTRAINT PK_word PRIMARY KEY,
                Stem TEXT NOT NULL,
                Articles INTEGER NOT NULL,
                Lower INTEGER NOT NULL
            ) WITHOUT ROWID;
            CREATE INDEX IX_word_Stem ON word (Stem) WHERE Stem <> Word;

            CREATE TABLE text_filling (
                Id INTEGER NOT NULL CONSTRAINT PK_text_filling PRIMARY KEY CHECK (Id = 1),
                Terms INTEGER NOT NULL,
                Stems INTEGER NOT NULL,
                UpTo INTEGER NULL
            );
            INSERT INTO text_filling VALUES (1, 0, 0, NULL);
            """);
    }

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("An older version of NewsArchive cannot use this archive; restore a backup instead.");

    // The text is folded and split by IndexText; the tokenizer only parts it at blanks. Marks (M*) belong to the letters of Indic
    // and South-East Asian scripts, private-use letters (Co) to the tags.
    private const string Tokenizer = "unicode61 remove_diacritics 0 categories 'L* M* N* Co'";
}
