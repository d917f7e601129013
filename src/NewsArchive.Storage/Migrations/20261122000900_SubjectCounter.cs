using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace NewsArchive.Storage.Migrations;

/// <summary>In how many articles a country is the subject, kept by the triggers that keep how many are tagged with it.</summary>
[DbContext(typeof(ArchiveContext))]
[Migration("20261122000900_SubjectCounter")]
public sealed class SubjectCounter : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql("""
            ALTER TABLE country ADD COLUMN Subjects INTEGER NOT NULL DEFAULT 0;
            UPDATE country SET Subjects = (SELECT coalesce(sum(IsSubject), 0) FROM article_country AS tag WHERE tag.Country = country.Country);

            DROP TRIGGER country_added;
            CREATE TRIGGER country_added AFTER INSERT ON article_country BEGIN
                INSERT INTO country (Country, Articles, Subjects) VALUES (NEW.Country, 1, NEW.IsSubject)
                    ON CONFLICT (Country) DO UPDATE SET Articles = Articles + 1, Subjects = Subjects + excluded.Subjects;
            END;

            DROP TRIGGER country_removed;
            CREATE TRIGGER country_removed AFTER DELETE ON article_country BEGIN
                UPDATE country SET Articles = Articles - 1, Subjects = Subjects - OLD.IsSubject WHERE Country = OLD.Country;
                DELETE FROM country WHERE Country = OLD.Country AND Articles = 0;
            END;

            DROP TRIGGER country_changed;
            CREATE TRIGGER country_changed AFTER UPDATE OF Country, IsSubject ON article_country BEGIN
                UPDATE country SET Articles = Articles - 1, Subjects = Subjects - OLD.IsSubject WHERE Country = OLD.Country;
                INSERT INTO country (Country, Articles, Subjects) VALUES (NEW.Country, 1, NEW.IsSubject)
                    ON CONFLICT (Country) DO UPDATE SET Articles = Articles + 1, Subjects = Subjects + excluded.Subjects;
                DELETE FROM country WHERE Country = OLD.Country AND Articles = 0;
            END;
            """);
    }

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("An older version of NewsArchive cannot use this archive; restore a backup instead.");
}
