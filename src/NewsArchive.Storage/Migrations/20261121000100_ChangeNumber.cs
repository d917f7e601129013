using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace NewsArchive.Storage.Migrations;

/// <summary>A number that grows with every change of what counts are made of, so that counts can be kept until then.</summary>
[DbContext(typeof(ArchiveContext))]
[Migration("20261121000100_ChangeNumber")]
public sealed class ChangeNumber : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql("CREATE TABLE change (Number INTEGER NOT NULL); INSERT INTO change VALUES (1);");
        foreach (var (table, operation) in Watched)
        {
            var name = operation.Split(' ')[0].ToLowerInvariant();
            migrationBuilder.Sql($"""
                CREATE TRIGGER change_{table}_{name} AFTER {operation} ON {table} BEGIN
                    UPDATE change SET Number = Number + 1;
                END;
                """);
        }
    }

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("An older version of NewsArchive cannot use this archive; restore a backup instead.");

    // The text index is virtual and can have no triggers; its rows change together with those of article.
    private static readonly (string Table, string Operation)[] Watched =
    [
        ("article", "INSERT"), ("article", "DELETE"), ("article", "UPDATE"),
        ("article_country", "INSERT"), ("article_country", "DELETE"), ("article_country", "UPDATE"),
        ("source", "UPDATE OF Host"),
    ];
}
