using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace NewsArchive.Storage.Migrations;

/// <summary>How far a run has come and when it was last heard of, the reasons it counted, and the quarantine as a list.</summary>
[DbContext(typeof(ArchiveContext))]
[Migration("20261122000400_RunProgress")]
public sealed class RunProgress : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql("""
            ALTER TABLE run ADD COLUMN AliveUtc TEXT NOT NULL DEFAULT '0001-01-01 00:00:00';
            ALTER TABLE run ADD COLUMN Paths TEXT NOT NULL DEFAULT '[]';
            ALTER TABLE run ADD COLUMN CurrentFile TEXT NULL;
            ALTER TABLE run ADD COLUMN Share REAL NOT NULL DEFAULT 0;
            ALTER TABLE run ADD COLUMN Bytes INTEGER NOT NULL DEFAULT 0;
            ALTER TABLE run ADD COLUMN FilesLeft INTEGER NOT NULL DEFAULT 0;
            UPDATE run SET AliveUtc = coalesce(FinishedUtc, StartedUtc), Share = FinishedUtc IS NOT NULL;

            CREATE TABLE run_reason (
                RunId INTEGER NOT NULL CONSTRAINT FK_run_reason_run_RunId REFERENCES run (Id) ON DELETE CASCADE,
                Outcome INTEGER NOT NULL,
                Reason TEXT NOT NULL,
                Inputs INTEGER NOT NULL,
                CONSTRAINT PK_run_reason PRIMARY KEY (RunId, Outcome, Reason)
            ) WITHOUT ROWID;

            CREATE INDEX IX_input_held ON input (Outcome) WHERE Outcome = 3;
            CREATE INDEX IX_input_held_RunId ON input (RunId) WHERE Outcome = 3;
            CREATE INDEX IX_input_held_Reason ON input (Outcome, Reason) WHERE Outcome = 3;
            CREATE INDEX IX_input_held_RunId_Reason ON input (RunId, Reason) WHERE Outcome = 3;
            """);
    }

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("An older version of NewsArchive cannot use this archive; restore a backup instead.");
}
