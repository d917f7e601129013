using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace NewsArchive.Storage.Migrations;

/// <summary>The model that the last migration leads to; a test holds it equal to <see cref="ArchiveContext"/>.</summary>
[DbContext(typeof(ArchiveContext))]
internal sealed class ArchiveContextModelSnapshot : ModelSnapshot
{
    protected override void BuildModel(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        const string space = "NewsArchive.Storage.";
        const string readings = space + "Readings.";
        const string stories = space + "Stories.";
        const string tagging = space + "Tagging.";

        modelBuilder.Entity(space + "ArticleRow", b =>
        {
            b.Property<long>("Key").ValueGeneratedNever().HasColumnType("INTEGER");
            b.Property<DateTime>("AddedUtc").HasColumnType("TEXT");
            b.Property<string>("Author").HasColumnType("TEXT");
            b.Property<DateTime?>("ChangedUtc").HasColumnType("TEXT");
            b.Property<int>("DumpId").HasColumnType("INTEGER");
            b.Property<int>("HiddenBlocks").HasColumnType("INTEGER");
            b.Property<string>("Language").HasColumnType("TEXT");
            b.Property<string>("Lead").IsRequired().HasColumnType("TEXT");
            b.Property<int?>("OffsetMinutes").HasColumnType("INTEGER");
            b.Property<string>("PublicId").IsRequired().HasColumnType("TEXT");
            b.Property<TimeOnly?>("PublishedAt").HasColumnType("TEXT");
            b.Property<DateOnly?>("PublishedOn").HasColumnType("TEXT");
            b.Property<string>("Section").HasColumnType("TEXT");
            b.Property<int?>("SourceId").HasColumnType("INTEGER");
            b.Property<string>("Title").IsRequired().HasColumnType("TEXT");
            b.Property<int>("Words").HasColumnType("INTEGER");
            b.HasKey("Key");
            b.HasIndex("DumpId").IsUnique();
            b.HasIndex("PublicId").IsUnique();
            b.HasIndex("SourceId", "Key");
            b.HasIndex("Language", "Key");
            b.ToTable("article");
        });
        modelBuilder.Entity(space + "ArticleCountryRow", b =>
        {
            b.Property<string>("Country").HasColumnType("TEXT");
            b.Property<long>("ArticleKey").HasColumnType("INTEGER");
            b.Property<bool>("IsSubject").HasColumnType("INTEGER");
            b.Property<int>("Rank").HasColumnType("INTEGER");
            b.Property<double>("Weight").HasColumnType("REAL");
            b.HasKey("Country", "ArticleKey");
            b.HasIndex("ArticleKey");
            b.ToTable("article_country");
        });
        modelBuilder.Entity(space + "BodyRow", b =>
        {
            b.Property<long>("Key").ValueGeneratedNever().HasColumnType("INTEGER");
            b.Property<byte[]>("Ledger").IsRequired().HasColumnType("BLOB");
            b.Property<string>("Text").IsRequired().HasColumnType("TEXT");
            b.HasKey("Key");
            b.ToTable("body");
        });
        modelBuilder.Entity(space + "CountryRow", b =>
        {
            b.Property<string>("Country").HasColumnType("TEXT");
            b.Property<int>("Articles").HasColumnType("INTEGER");
            b.Property<int>("Subjects").HasColumnType("INTEGER");
            b.HasKey("Country");
            b.ToTable("country");
        });
        modelBuilder.Entity(space + "LanguageRow", b =>
        {
            b.Property<string>("Language").HasColumnType("TEXT");
            b.Property<int>("Articles").HasColumnType("INTEGER");
            b.HasKey("Language");
            b.ToTable("language");
        });
        modelBuilder.Entity(space + "DayRow", b =>
        {
            b.Property<DateOnly>("Day").HasColumnType("TEXT");
            b.Property<int>("Articles").HasColumnType("INTEGER");
            b.HasKey("Day");
            b.ToTable("day");
        });
        modelBuilder.Entity(space + "DumpRow", b =>
        {
            b.Property<int>("Id").ValueGeneratedOnAdd().HasColumnType("INTEGER");
            b.Property<string>("Charset").HasColumnType("TEXT");
            b.Property<byte[]>("Content").IsRequired().HasColumnType("BLOB");
            b.Property<string>("Cut").HasColumnType("TEXT");
            b.Property<DateTime?>("FetchedUtc").HasColumnType("TEXT");
            b.Property<int>("Format").HasColumnType("INTEGER");
            b.Property<string>("Language").HasColumnType("TEXT");
            b.Property<long>("Length").HasColumnType("INTEGER");
            b.Property<byte[]>("Sha256").IsRequired().HasColumnType("BLOB");
            b.Property<string>("Url").HasColumnType("TEXT");
            b.HasKey("Id");
            b.HasIndex("Sha256").IsUnique();
            b.ToTable("dump");
        });
        modelBuilder.Entity(space + "InputRow", b =>
        {
            b.Property<int>("Id").ValueGeneratedOnAdd().HasColumnType("INTEGER");
            b.Property<int?>("DumpId").HasColumnType("INTEGER");
            b.Property<long?>("Length").HasColumnType("INTEGER");
            b.Property<long?>("Offset").HasColumnType("INTEGER");
            b.Property<string>("Origin").IsRequired().HasColumnType("TEXT");
            b.Property<int>("Outcome").HasColumnType("INTEGER");
            b.Property<string>("Reason").HasColumnType("TEXT");
            b.Property<int>("RunId").HasColumnType("INTEGER");
            b.Property<DateTime>("SeenUtc").HasColumnType("TEXT");
            b.Property<byte[]>("Sha256").HasColumnType("BLOB");
            b.HasKey("Id");
            b.HasIndex("DumpId");
            b.HasIndex("Origin").IsUnique().HasFilter("Sha256 IS NULL");
            b.HasIndex("Origin", "Sha256").IsUnique();
            b.HasIndex("RunId");
            b.HasIndex(["Outcome"], "IX_input_held").HasFilter("Outcome = 3");
            b.HasIndex(["Outcome", "Reason"], "IX_input_held_Reason").HasFilter("Outcome = 3");
            b.HasIndex(["RunId"], "IX_input_held_RunId").HasFilter("Outcome = 3");
            b.HasIndex(["RunId", "Reason"], "IX_input_held_RunId_Reason").HasFilter("Outcome = 3");
            b.HasIndex(["Origin"], "IX_input_held_Origin").HasFilter("Outcome = 3");
            b.HasIndex(["Outcome"], "IX_input_superseded").HasFilter("Outcome = 5");
            b.ToTable("input");
        });
        modelBuilder.Entity(space + "RunRow", b =>
        {
            b.Property<int>("Id").ValueGeneratedOnAdd().HasColumnType("INTEGER");
            b.Property<int>("Added").HasColumnType("INTEGER");
            b.Property<DateTime>("AliveUtc").HasColumnType("TEXT");
            b.Property<long>("Bytes").HasColumnType("INTEGER");
            b.Property<string>("CurrentFile").HasColumnType("TEXT");
            b.Property<int>("Duplicate").HasColumnType("INTEGER");
            b.Property<int>("FilesLeft").HasColumnType("INTEGER");
            b.Property<DateTime?>("FinishedUtc").HasColumnType("TEXT");
            b.Property<int>("Ignored").HasColumnType("INTEGER");
            b.Property<int>("Inputs").HasColumnType("INTEGER");
            b.PrimitiveCollection<string>("Paths").IsRequired().HasColumnType("TEXT");
            b.Property<int>("Quarantined").HasColumnType("INTEGER");
            b.Property<double>("Share").HasColumnType("REAL");
            b.Property<DateTime>("StartedUtc").HasColumnType("TEXT");
            b.Property<int>("Unchanged").HasColumnType("INTEGER");
            b.HasKey("Id");
            b.ToTable("run");
        });
        modelBuilder.Entity(space + "RunReasonRow", b =>
        {
            b.Property<int>("RunId").HasColumnType("INTEGER");
            b.Property<int>("Outcome").HasColumnType("INTEGER");
            b.Property<string>("Reason").HasColumnType("TEXT");
            b.Property<int>("Inputs").HasColumnType("INTEGER");
            b.Property<string>("Example").HasColumnType("TEXT");
            b.Property<string>("ExampleReason").HasColumnType("TEXT");
            b.HasKey("RunId", "Outcome", "Reason");
            b.ToTable("run_reason");
        });
        modelBuilder.Entity(space + "SourceRow", b =>
        {
            b.Property<int>("Id").ValueGeneratedOnAdd().HasColumnType("INTEGER");
            b.Property<int>("Articles").HasColumnType("INTEGER");
            b.Property<string>("Host").IsRequired().HasColumnType("TEXT").UseCollation("NOCASE");
            b.HasKey("Id");
            b.HasIndex("Host").IsUnique();
            b.ToTable("source");
        });
        modelBuilder.Entity(space + "TemplateRow", b =>
        {
            b.Property<string>("Source").HasColumnType("TEXT").UseCollation("NOCASE");
            b.Property<byte[]>("Counts").IsRequired().HasColumnType("BLOB");
            b.HasKey("Source");
            b.ToTable("template");
        });
        modelBuilder.Entity(readings + "CleanerRow", b =>
        {
            b.Property<int>("Id").ValueGeneratedOnAdd().HasColumnType("INTEGER");
            b.Property<DateTime>("FirstUtc").HasColumnType("TEXT");
            b.Property<string>("Version").IsRequired().HasColumnType("TEXT");
            b.HasKey("Id");
            b.HasIndex("Version").IsUnique();
            b.ToTable("cleaner");
        });
        modelBuilder.Entity(readings + "CleaningRow", b =>
        {
            b.Property<int>("DumpId").ValueGeneratedNever().HasColumnType("INTEGER");
            b.Property<int>("CleanerId").HasColumnType("INTEGER");
            b.HasKey("DumpId");
            b.HasIndex("CleanerId");
            b.ToTable("cleaning");
        });
        modelBuilder.Entity(readings + "ReadingRow", b =>
        {
            b.Property<int>("Id").ValueGeneratedOnAdd().HasColumnType("INTEGER");
            b.Property<byte[]>("Article").IsRequired().HasColumnType("BLOB");
            b.Property<int?>("CleanerId").HasColumnType("INTEGER");
            b.Property<int>("DumpId").HasColumnType("INTEGER");
            b.Property<string>("PublicId").IsRequired().HasColumnType("TEXT");
            b.Property<DateTime>("SinceUtc").HasColumnType("TEXT");
            b.Property<string>("Title").IsRequired().HasColumnType("TEXT");
            b.Property<DateTime>("UntilUtc").HasColumnType("TEXT");
            b.Property<int>("Words").HasColumnType("INTEGER");
            b.HasKey("Id");
            b.HasIndex("CleanerId");
            b.HasIndex("DumpId");
            b.HasIndex("PublicId", "SinceUtc").IsUnique();
            b.ToTable("reading");
        });
        modelBuilder.Entity(stories + "DuplicateRow", b =>
        {
            b.Property<int>("DumpId").ValueGeneratedNever().HasColumnType("INTEGER");
            b.Property<int>("FirstDumpId").HasColumnType("INTEGER");
            b.Property<DateOnly?>("PublishedOn").HasColumnType("TEXT");
            b.Property<int?>("SourceId").HasColumnType("INTEGER");
            b.Property<string>("Url").HasColumnType("TEXT");
            b.HasKey("DumpId");
            b.HasIndex("FirstDumpId");
            b.HasIndex("SourceId");
            b.ToTable("duplicate");
        });
        modelBuilder.Entity(stories + "SketchRow", b =>
        {
            b.Property<int>("DumpId").ValueGeneratedNever().HasColumnType("INTEGER");
            b.Property<long>("ArticleKey").HasColumnType("INTEGER");
            b.Property<byte[]>("Marks").IsRequired().HasColumnType("BLOB");
            b.Property<int?>("SourceId").HasColumnType("INTEGER");
            b.Property<int?>("StoryId").HasColumnType("INTEGER");
            b.Property<byte[]>("TextHash").IsRequired().HasColumnType("BLOB");
            b.HasKey("DumpId");
            b.HasIndex("StoryId", "ArticleKey").HasFilter("StoryId IS NOT NULL");
            b.HasIndex("TextHash", "SourceId");
            b.ToTable("sketch");
        });
        modelBuilder.Entity(space + "SavedSearchRow", b =>
        {
            b.Property<string>("Name").HasColumnType("TEXT");
            b.Property<string>("Query").HasColumnType("TEXT").IsRequired();
            b.Property<DateTime>("SavedUtc").HasColumnType("TEXT");
            b.Property<string>("Title").HasColumnType("TEXT").IsRequired();
            b.HasKey("Name");
            b.ToTable("saved_search");
        });

        modelBuilder.Entity(tagging + "TagCorrectionRow", b =>
        {
            b.Property<string>("PublicId").HasColumnType("TEXT");
            b.Property<string>("Country").HasColumnType("TEXT");
            b.Property<string>("DecidedBy").HasColumnType("TEXT");
            b.Property<DateTime>("DecidedUtc").HasColumnType("TEXT");
            b.Property<int>("Decision").HasColumnType("INTEGER");
            b.Property<string>("Note").HasColumnType("TEXT");
            b.HasKey("PublicId", "Country");
            b.ToTable("tag_correction");
        });

        modelBuilder.Entity(space + "ArticleRow", b =>
        {
            b.HasOne(space + "DumpRow", "Dump").WithMany().HasForeignKey("DumpId")
                .OnDelete(DeleteBehavior.Restrict).IsRequired();
            b.HasOne(space + "SourceRow", "Source").WithMany().HasForeignKey("SourceId").OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity(space + "ArticleCountryRow", b => b
            .HasOne(space + "ArticleRow", null).WithMany("Countries").HasForeignKey("ArticleKey")
            .OnDelete(DeleteBehavior.Cascade).IsRequired());
        modelBuilder.Entity(space + "BodyRow", b => b
            .HasOne(space + "ArticleRow", null).WithOne("Body").HasForeignKey(space + "BodyRow", "Key")
            .OnDelete(DeleteBehavior.Cascade).IsRequired());
        modelBuilder.Entity(space + "InputRow", b =>
        {
            b.HasOne(space + "DumpRow", null).WithMany().HasForeignKey("DumpId").OnDelete(DeleteBehavior.Restrict);
            b.HasOne(space + "RunRow", null).WithMany().HasForeignKey("RunId")
                .OnDelete(DeleteBehavior.Restrict).IsRequired();
        });
        modelBuilder.Entity(space + "RunReasonRow", b => b
            .HasOne(space + "RunRow", null).WithMany().HasForeignKey("RunId")
            .OnDelete(DeleteBehavior.Cascade).IsRequired());
        modelBuilder.Entity(readings + "CleaningRow", b =>
        {
            b.HasOne(space + "DumpRow", null).WithOne().HasForeignKey(readings + "CleaningRow", "DumpId")
                .OnDelete(DeleteBehavior.Cascade).IsRequired();
            b.HasOne(readings + "CleanerRow", "Cleaner").WithMany().HasForeignKey("CleanerId")
                .OnDelete(DeleteBehavior.Restrict).IsRequired();
        });
        modelBuilder.Entity(readings + "ReadingRow", b =>
        {
            b.HasOne(space + "DumpRow", null).WithMany().HasForeignKey("DumpId").OnDelete(DeleteBehavior.Restrict).IsRequired();
            b.HasOne(readings + "CleanerRow", "Cleaner").WithMany().HasForeignKey("CleanerId").OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity(stories + "DuplicateRow", b =>
        {
            b.HasOne(space + "DumpRow", "Dump").WithOne().HasForeignKey(stories + "DuplicateRow", "DumpId")
                .OnDelete(DeleteBehavior.Cascade).IsRequired();
            b.HasOne(space + "DumpRow", null).WithMany().HasForeignKey("FirstDumpId").OnDelete(DeleteBehavior.Restrict).IsRequired();
            b.HasOne(space + "SourceRow", "Source").WithMany().HasForeignKey("SourceId").OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity(stories + "SketchRow", b => b
            .HasOne(space + "DumpRow", null).WithOne().HasForeignKey(stories + "SketchRow", "DumpId")
            .OnDelete(DeleteBehavior.Cascade).IsRequired());
    }
}
