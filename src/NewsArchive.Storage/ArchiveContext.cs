using Microsoft.EntityFrameworkCore;
using NewsArchive.Storage.Readings;
using NewsArchive.Storage.Stories;
using NewsArchive.Storage.Tagging;

namespace NewsArchive.Storage;

/// <summary>The archive's database: one SQLite file. It is the repository; named questions are extension members.</summary>
public sealed class ArchiveContext(DbContextOptions<ArchiveContext> options) : DbContext(options)
{
    public DbSet<ArticleRow> Articles => Set<ArticleRow>();

    public DbSet<BodyRow> Bodies => Set<BodyRow>();

    public DbSet<SourceRow> Sources => Set<SourceRow>();

    public DbSet<ArticleCountryRow> ArticleCountries => Set<ArticleCountryRow>();

    public DbSet<CountryRow> Countries => Set<CountryRow>();

    public DbSet<LanguageRow> Languages => Set<LanguageRow>();

    public DbSet<DayRow> Days => Set<DayRow>();

    public DbSet<DumpRow> Dumps => Set<DumpRow>();

    public DbSet<InputRow> Inputs => Set<InputRow>();

    public DbSet<RunRow> Runs => Set<RunRow>();

    public DbSet<RunReasonRow> RunReasons => Set<RunReasonRow>();

    public DbSet<TemplateRow> Templates => Set<TemplateRow>();

    public DbSet<CleanerRow> Cleaners => Set<CleanerRow>();

    public DbSet<CleaningRow> Cleanings => Set<CleaningRow>();

    public DbSet<ReadingRow> Readings => Set<ReadingRow>();

    public DbSet<DuplicateRow> Duplicates => Set<DuplicateRow>();

    public DbSet<SketchRow> Sketches => Set<SketchRow>();

    public DbSet<TagCorrectionRow> TagCorrections => Set<TagCorrectionRow>();

    public DbSet<SavedSearchRow> SavedSearches => Set<SavedSearchRow>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);

        modelBuilder.Entity<ArticleRow>(article =>
        {
            article.ToTable("article");
            article.HasKey(a => a.Key);
            article.Property(a => a.Key).ValueGeneratedNever();
            article.HasIndex(a => a.PublicId).IsUnique();
            article.HasIndex(a => a.DumpId).IsUnique();
            article.HasIndex(a => new { a.SourceId, a.Key });
            article.HasIndex(a => new { a.Language, a.Key });
            article.HasOne(a => a.Body).WithOne().HasForeignKey<BodyRow>(b => b.Key);
            article.HasOne(a => a.Source).WithMany().HasForeignKey(a => a.SourceId).OnDelete(DeleteBehavior.Restrict);
            article.HasOne(a => a.Dump).WithMany().HasForeignKey(a => a.DumpId).OnDelete(DeleteBehavior.Restrict);
            article.HasMany(a => a.Countries).WithOne().HasForeignKey(c => c.ArticleKey);
        });
        modelBuilder.Entity<SavedSearchRow>(search =>
        {
            search.ToTable("saved_search");
            search.HasKey(s => s.Name);
        });
        modelBuilder.Entity<BodyRow>(body =>
        {
            body.ToTable("body");
            body.HasKey(b => b.Key);
            body.Property(b => b.Key).ValueGeneratedNever();
        });
        modelBuilder.Entity<SourceRow>(source =>
        {
            source.ToTable("source");
            source.Property(s => s.Host).UseCollation("NOCASE");
            source.HasIndex(s => s.Host).IsUnique();
        });
        modelBuilder.Entity<ArticleCountryRow>(tag =>
        {
            tag.ToTable("article_country");
            tag.HasKey(t => new { t.Country, t.ArticleKey });
            tag.HasIndex(t => t.ArticleKey);
        });
        modelBuilder.Entity<CountryRow>(country =>
        {
            country.ToTable("country");
            country.HasKey(c => c.Country);
        });
        modelBuilder.Entity<LanguageRow>(language =>
        {
            language.ToTable("language");
            language.HasKey(l => l.Language);
        });
        modelBuilder.Entity<DayRow>(day =>
        {
            day.ToTable("day");
            day.HasKey(d => d.Day);
        });
        modelBuilder.Entity<DumpRow>(dump =>
        {
            dump.ToTable("dump");
            dump.HasIndex(d => d.Sha256).IsUnique();
        });
        modelBuilder.Entity<InputRow>(input =>
        {
            input.ToTable("input");
            input.HasIndex(i => new { i.Origin, i.Sha256 }).IsUnique();

            // To a unique index no two nulls are the same.
            input.HasIndex(i => i.Origin).IsUnique().HasFilter("Sha256 IS NULL");
            input.HasIndex(i => i.DumpId);
            input.HasIndex(i => i.RunId);

            // The quarantine is a small part of a large table: whole, of a run, and by reason, each in the order of the ids.
            input.HasIndex(i => i.Outcome, "IX_input_held").HasFilter("Outcome = 3");
            input.HasIndex(i => i.RunId, "IX_input_held_RunId").HasFilter("Outcome = 3");
            input.HasIndex(i => new { i.Outcome, i.Reason }, "IX_input_held_Reason").HasFilter("Outcome = 3");
            input.HasIndex(i => new { i.RunId, i.Reason }, "IX_input_held_RunId_Reason").HasFilter("Outcome = 3");
            input.HasIndex(i => i.Origin, "IX_input_held_Origin").HasFilter("Outcome = 3");
            input.HasIndex(i => i.Outcome, "IX_input_superseded").HasFilter("Outcome = 5");
            input.HasOne<DumpRow>().WithMany().HasForeignKey(i => i.DumpId).OnDelete(DeleteBehavior.Restrict);
            input.HasOne<RunRow>().WithMany().HasForeignKey(i => i.RunId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<RunRow>(run => run.ToTable("run"));
        modelBuilder.Entity<RunReasonRow>(reason =>
        {
            reason.ToTable("run_reason");
            reason.HasKey(r => new { r.RunId, r.Outcome, r.Reason });
            reason.HasOne<RunRow>().WithMany().HasForeignKey(r => r.RunId);
        });
        modelBuilder.Entity<TemplateRow>(template =>
        {
            template.ToTable("template");
            template.HasKey(t => t.Source);
            template.Property(t => t.Source).UseCollation("NOCASE");
        });
        modelBuilder.Entity<CleanerRow>(cleaner =>
        {
            cleaner.ToTable("cleaner");
            cleaner.HasIndex(c => c.Version).IsUnique();
        });
        modelBuilder.Entity<CleaningRow>(cleaning =>
        {
            cleaning.ToTable("cleaning");
            cleaning.HasKey(c => c.DumpId);
            cleaning.Property(c => c.DumpId).ValueGeneratedNever();
            cleaning.HasOne<DumpRow>().WithOne().HasForeignKey<CleaningRow>(c => c.DumpId);
            cleaning.HasOne(c => c.Cleaner).WithMany().HasForeignKey(c => c.CleanerId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<ReadingRow>(reading =>
        {
            reading.ToTable("reading");
            reading.HasIndex(r => new { r.PublicId, r.SinceUtc }).IsUnique();
            reading.HasOne<DumpRow>().WithMany().HasForeignKey(r => r.DumpId).OnDelete(DeleteBehavior.Restrict);
            reading.HasOne(r => r.Cleaner).WithMany().HasForeignKey(r => r.CleanerId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<DuplicateRow>(duplicate =>
        {
            duplicate.ToTable("duplicate");
            duplicate.HasKey(d => d.DumpId);
            duplicate.Property(d => d.DumpId).ValueGeneratedNever();
            duplicate.HasOne(d => d.Dump).WithOne().HasForeignKey<DuplicateRow>(d => d.DumpId);
            duplicate.HasOne<DumpRow>().WithMany().HasForeignKey(d => d.FirstDumpId).OnDelete(DeleteBehavior.Restrict);
            duplicate.HasOne(d => d.Source).WithMany().HasForeignKey(d => d.SourceId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<SketchRow>(sketch =>
        {
            sketch.ToTable("sketch");
            sketch.HasKey(s => s.DumpId);
            sketch.Property(s => s.DumpId).ValueGeneratedNever();
            sketch.HasIndex(s => new { s.TextHash, s.SourceId });
            sketch.HasIndex(s => new { s.StoryId, s.ArticleKey }).HasFilter("StoryId IS NOT NULL");
            sketch.HasOne<DumpRow>().WithOne().HasForeignKey<SketchRow>(s => s.DumpId);
        });
        modelBuilder.Entity<TagCorrectionRow>(correction =>
        {
            correction.ToTable("tag_correction");
            correction.HasKey(c => new { c.PublicId, c.Country });
        });
    }
}
