using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace NewsArchive.Storage.Migrations;

/// <summary>
/// Which articles changed last, in place of a bare number: what is kept in memory of an archive looks only at those. Triggers write it
/// and keep its newest rows.
/// </summary>
[DbContext(typeof(ArchiveContext))]
[Migration("20261122001100_ArticleChanges")]
public sealed class ArticleChanges : Migration
{
    // Whoever has seen less than the last so many changes reads everything anew.
    private const int KeptChanges = 100_000;

    // The text index is virtual and can have no triggers; its rows change together with those of article. Of a source only the name counts.
    private static readonly (string Name, string Table, string Operation, string Key)[] Watched =
    [
        ("change_article_insert", "article", "INSERT", "NEW.Key"),
        ("change_article_delete", "article", "DELETE", "OLD.Key"),
        ("change_article_update", "article", "UPDATE", "NEW.Key"),
        ("change_article_country_insert", "article_country", "INSERT", "NEW.ArticleKey"),
        ("change_article_country_delete", "article_country", "DELETE", "OLD.ArticleKey"),
        ("change_article_country_update", "article_country", "UPDATE", "NEW.ArticleKey"),
        ("change_source_update", "source", "UPDATE OF Host", "NULL"),
    ];

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);

        // Numbers go on from the former one: what was kept with a number stays older than what comes.
        migrationBuilder.Sql("""
            CREATE TABLE article_change (Number INTEGER NOT NULL CONSTRAINT PK_article_change PRIMARY KEY, ArticleKey INTEGER NULL);
            INSERT INTO article_change (Number) SELECT Number FROM change;
            """);
        foreach (var (name, table, operation, key) in Watched)
        {
            migrationBuilder.Sql($"""
                DROP TRIGGER {name};
                CREATE TRIGGER {name} AFTER {operation} ON {table} BEGIN
                    INSERT INTO article_change (ArticleKey) VALUES ({key});
                    DELETE FROM article_change WHERE Number <= last_insert_rowid() - {KeptChanges};
                END;
                """);
        }

        migrationBuilder.Sql("DROP TABLE change;");
    }

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("An older version of NewsArchive cannot use this archive; restore a backup instead.");
}
