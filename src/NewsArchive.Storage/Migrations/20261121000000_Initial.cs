using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace NewsArchive.Storage.Migrations;

/// <summary>The first schema: runs and inputs, dumps, articles with text and tags, counters kept by triggers, the text index.</summary>
[DbContext(typeof(ArchiveContext))]
[Migration("20261121000000_Initial")]
public sealed class Initial : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql(Tables);
        migrationBuilder.Sql(Counters);
        migrationBuilder.Sql(TextIndex);
    }

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("There is nothing before the first schema; delete the file instead.");

    private const string Tables = """
        CREATE TABLE run (
            Id INTEGER NOT NULL CONSTRAINT PK_run PRIMARY KEY AUTOINCREMENT,
            StartedUtc TEXT NOT NULL,
            FinishedUtc TEXT NULL,
            Inputs INTEGER NOT NULL,
            Added INTEGER NOT NULL,
            Unchanged INTEGER NOT NULL,
            Duplicate INTEGER NOT NULL,
            Quarantined INTEGER NOT NULL,
            Ignored INTEGER NOT NULL
        );

        CREATE TABLE dump (
            Id INTEGER NOT NULL CONSTRAINT PK_dump PRIMARY KEY AUTOINCREMENT,
            Sha256 BLOB NOT NULL,
            Format INTEGER NOT NULL,
            Length INTEGER NOT NULL,
            Content BLOB NOT NULL
        );
        CREATE UNIQUE INDEX IX_dump_Sha256 ON dump (Sha256);

        CREATE TABLE input (
            Id INTEGER NOT NULL CONSTRAINT PK_input PRIMARY KEY AUTOINCREMENT,
            RunId INTEGER NOT NULL CONSTRAINT FK_input_run_RunId REFERENCES run (Id) ON DELETE RESTRICT,
            Origin TEXT NOT NULL,
            Sha256 BLOB NULL,
            Outcome INTEGER NOT NULL,
            Reason TEXT NULL,
            DumpId INTEGER NULL CONSTRAINT FK_input_dump_DumpId REFERENCES dump (Id) ON DELETE RESTRICT,
            SeenUtc TEXT NOT NULL
        );
        CREATE UNIQUE INDEX IX_input_Origin_Sha256 ON input (Origin, Sha256);
        CREATE UNIQUE INDEX IX_input_Origin ON input (Origin) WHERE Sha256 IS NULL;
        CREATE INDEX IX_input_DumpId ON input (DumpId);
        CREATE INDEX IX_input_RunId ON input (RunId);

        CREATE TABLE source (
            Id INTEGER NOT NULL CONSTRAINT PK_source PRIMARY KEY AUTOINCREMENT,
            Host TEXT COLLATE NOCASE NOT NULL,
            Articles INTEGER NOT NULL
        );
        CREATE UNIQUE INDEX IX_source_Host ON source (Host);

        CREATE TABLE article (
            Key INTEGER NOT NULL CONSTRAINT PK_article PRIMARY KEY,
            PublicId TEXT NOT NULL,
            DumpId INTEGER NOT NULL CONSTRAINT FK_article_dump_DumpId REFERENCES dump (Id) ON DELETE RESTRICT,
            SourceId INTEGER NULL CONSTRAINT FK_article_source_SourceId REFERENCES source (Id) ON DELETE RESTRICT,
            Title TEXT NOT NULL,
            Lead TEXT NOT NULL,
            PublishedOn TEXT NULL,
            PublishedAt TEXT NULL,
            OffsetMinutes INTEGER NULL,
            Author TEXT NULL,
            Section TEXT NULL,
            Language TEXT NULL,
            Words INTEGER NOT NULL,
            HiddenBlocks INTEGER NOT NULL,
            AddedUtc TEXT NOT NULL
        );
        CREATE UNIQUE INDEX IX_article_PublicId ON article (PublicId);
        CREATE UNIQUE INDEX IX_article_DumpId ON article (DumpId);
        CREATE INDEX IX_article_SourceId_Key ON article (SourceId, Key);
        CREATE INDEX IX_article_Language_Key ON article (Language, Key);

        CREATE TABLE body (
            Key INTEGER NOT NULL CONSTRAINT PK_body PRIMARY KEY
                CONSTRAINT FK_body_article_Key REFERENCES article (Key) ON DELETE CASCADE,
            Text TEXT NOT NULL,
            Ledger BLOB NOT NULL
        );

        CREATE TABLE article_country (
            Country TEXT NOT NULL,
            ArticleKey INTEGER NOT NULL
                CONSTRAINT FK_article_country_article_ArticleKey REFERENCES article (Key) ON DELETE CASCADE,
            Rank INTEGER NOT NULL,
            IsSubject INTEGER NOT NULL,
            Weight REAL NOT NULL,
            CONSTRAINT PK_article_country PRIMARY KEY (Country, ArticleKey)
        ) WITHOUT ROWID;
        CREATE INDEX IX_article_country_ArticleKey ON article_country (ArticleKey);

        CREATE TABLE country (Country TEXT NOT NULL CONSTRAINT PK_country PRIMARY KEY, Articles INTEGER NOT NULL);
        CREATE TABLE language (Language TEXT NOT NULL CONSTRAINT PK_language PRIMARY KEY, Articles INTEGER NOT NULL);
        CREATE TABLE day (Day TEXT NOT NULL CONSTRAINT PK_day PRIMARY KEY, Articles INTEGER NOT NULL);
        """;

    // Undated articles are counted on the day before all others, 0001-01-01: see DayRow.Undated.
    private const string Counters = """
        CREATE TRIGGER article_added AFTER INSERT ON article BEGIN
            INSERT INTO day (Day, Articles) VALUES (coalesce(NEW.PublishedOn, '0001-01-01'), 1)
                ON CONFLICT (Day) DO UPDATE SET Articles = Articles + 1;
            INSERT INTO language (Language, Articles) SELECT NEW.Language, 1 WHERE NEW.Language IS NOT NULL
                ON CONFLICT (Language) DO UPDATE SET Articles = Articles + 1;
            UPDATE source SET Articles = Articles + 1 WHERE Id = NEW.SourceId;
        END;

        CREATE TRIGGER article_removed AFTER DELETE ON article BEGIN
            UPDATE day SET Articles = Articles - 1 WHERE Day = coalesce(OLD.PublishedOn, '0001-01-01');
            DELETE FROM day WHERE Day = coalesce(OLD.PublishedOn, '0001-01-01') AND Articles = 0;
            UPDATE language SET Articles = Articles - 1 WHERE Language = OLD.Language;
            DELETE FROM language WHERE Language = OLD.Language AND Articles = 0;
            UPDATE source SET Articles = Articles - 1 WHERE Id = OLD.SourceId;
            DELETE FROM article_text WHERE rowid = OLD.Key;
        END;

        CREATE TRIGGER article_changed AFTER UPDATE OF SourceId, PublishedOn, Language ON article BEGIN
            UPDATE day SET Articles = Articles - 1 WHERE Day = coalesce(OLD.PublishedOn, '0001-01-01');
            INSERT INTO day (Day, Articles) VALUES (coalesce(NEW.PublishedOn, '0001-01-01'), 1)
                ON CONFLICT (Day) DO UPDATE SET Articles = Articles + 1;
            DELETE FROM day WHERE Day = coalesce(OLD.PublishedOn, '0001-01-01') AND Articles = 0;
            UPDATE language SET Articles = Articles - 1 WHERE Language = OLD.Language;
            INSERT INTO language (Language, Articles) SELECT NEW.Language, 1 WHERE NEW.Language IS NOT NULL
                ON CONFLICT (Language) DO UPDATE SET Articles = Articles + 1;
            DELETE FROM language WHERE Language = OLD.Language AND Articles = 0;
            UPDATE source SET Articles = Articles - 1 WHERE Id = OLD.SourceId;
            UPDATE source SET Articles = Articles + 1 WHERE Id = NEW.SourceId;
        END;

        CREATE TRIGGER country_added AFTER INSERT ON article_country BEGIN
            INSERT INTO country (Country, Articles) VALUES (NEW.Country, 1)
                ON CONFLICT (Country) DO UPDATE SET Articles = Articles + 1;
        END;

        CREATE TRIGGER country_removed AFTER DELETE ON article_country BEGIN
            UPDATE country SET Articles = Articles - 1 WHERE Country = OLD.Country;
            DELETE FROM country WHERE Country = OLD.Country AND Articles = 0;
        END;

        CREATE TRIGGER country_changed AFTER UPDATE OF Country ON article_country BEGIN
            UPDATE country SET Articles = Articles - 1 WHERE Country = OLD.Country;
            INSERT INTO country (Country, Articles) VALUES (NEW.Country, 1)
                ON CONFLICT (Country) DO UPDATE SET Articles = Articles + 1;
            DELETE FROM country WHERE Country = OLD.Country AND Articles = 0;
        END;
        """;

    // The text is folded and split by IndexText; the tokenizer only parts it at blanks and stems. Marks (M*) belong to
    // the letters of Indic and South-East Asian scripts, private-use letters (Co) to the tags.
    private const string TextIndex = """
        CREATE VIRTUAL TABLE article_text USING fts5 (
            title, body, author, tags,
            content = '', contentless_delete = 1, detail = full,
            tokenize = "porter unicode61 remove_diacritics 0 categories 'L* M* N* Co'"
        );
        INSERT INTO article_text (article_text, rank) VALUES ('hashsize', 67108864);
        """;
}
