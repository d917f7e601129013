using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Cleaning.Facts;
using NewsArchive.Cleaning.Rules;
using NewsArchive.Storage;

namespace NewsArchive.Benchmarks.Corpus;

/// <summary>A generated article of <see cref="NewsCorpus"/>, and the input that brings it into an archive without cleaning.</summary>
/// <param name="Number">From 0, in the order of the days.</param>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Countries">The likeliest first.</param>
internal sealed record NewsArticle(
    int Number,
    DateTime PublishedUtc,
    string Title,
    string Author,
    string SourceName,
    string Host,
    string Section,
    string Language,
    IReadOnlyList<CountryCode> Countries,
    IReadOnlyList<string> Paragraphs)
{
    /// <summary>Where it would have been published.</summary>
    public string Url => $"https://{Host}/{PublishedUtc.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)}/{Number}";

    /// <summary>What is written: a text dump and what the cleaner would have made of it.</summary>
    public ArchiveInput.Prepared Prepare()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Join("\n\n", Paragraphs.Prepend($"By {Author}").Prepend(Title)));
        return new ArchiveInput.Cleaned(
            string.Create(CultureInfo.InvariantCulture, $"generated/{Number}.txt"),
            new Dump(bytes, DumpFormat.Text),
            SHA256.HashData(bytes),
            new CleaningResult.Cleaned(Cleaned())).Prepare();
    }

    private Article Cleaned() => new()
    {
        Title = Known(Title),
        Published = Known(new PublishedDate(DateOnly.FromDateTime(PublishedUtc), TimeOnly.FromDateTime(PublishedUtc), TimeSpan.Zero)),
        Source = Known(Host),
        Author = Known(Author),
        Section = Known(Section),
        Language = Known(Language),
        Address = Known(Url),
        Countries = [.. Countries.Select((country, rank) => new CountryTag(country, rank == 0, 1.0 / Countries.Count, []))],
        Ledger =
        [
            Line(0, Role.Navigation, string.Join(' ', WordLists.Of("section"))),
            Line(1, Role.Title, Title),
            Line(2, Role.Byline, $"By {Author}"),
            .. Paragraphs.Select((paragraph, at) => Line(3 + at, Role.Paragraph, paragraph)),
            Line(3 + Paragraphs.Count, Role.Footer, $"Copyright {PublishedUtc.Year} {SourceName}"),
        ],
    };

    private static Fact<T> Known<T>(T value) => new(value, "generated", "generated");

    private static LedgerLine Line(int number, Role role, string text) =>
        new(new Block(text, BlockKind.Text, number + 1, number + 1), new Verdict(role, "generated", 1), "generated");
}
