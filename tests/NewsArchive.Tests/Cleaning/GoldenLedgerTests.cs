using System.Text;
using NewsArchive.Cleaning;

namespace NewsArchive.Tests.Cleaning;

/// <summary>
/// The ledgers of the sample dumps as they are, in <c>golden/</c>. <c>UPDATE_GOLDEN=1</c> rewrites them; the difference is
/// reviewed like code.
/// </summary>
public sealed class GoldenLedgerTests
{
    private const int MaxChars = 110;

    private static readonly string Samples = Path.Combine(Shared.Repository, "docs", "samples");
    private static readonly string Golden = Path.Combine(Shared.Repository, "tests", "NewsArchive.Tests", "golden");

    public static TheoryData<string> Dumps =>
        [.. Directory.EnumerateFiles(Samples, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => Path.GetRelativePath(Samples, path))];

    [Theory]
    [MemberData(nameof(Dumps))]
    public void A_sample_is_cleaned_as_its_golden_ledger_says(string dump)
    {
        var format = dump.EndsWith(".html", StringComparison.Ordinal) ? DumpFormat.Html : DumpFormat.Text;
        var ledger = Write(Cleaner.Clean(new Dump(File.ReadAllBytes(Path.Combine(Samples, dump)), format)));
        var golden = Path.Combine(Golden, dump + ".ledger");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(golden)!);
            File.WriteAllText(golden, ledger);
        }

        Assert.Equal(File.ReadAllText(golden), ledger);
    }

    [Fact]
    public void A_golden_ledger_has_a_sample() =>
        Assert.Equal(
            Dumps.Select(row => row.Data + ".ledger"),
            Directory.EnumerateFiles(Golden, "*.ledger", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => Path.GetRelativePath(Golden, path)));

    private static string Write(CleaningResult result) => result switch
    {
        CleaningResult.Quarantined quarantined => $"quarantined: {quarantined.Reason}\n",
        CleaningResult.Cleaned(var article) => Write(article),
        _ => throw new InvalidOperationException(),
    };

    private static string Write(Article article)
    {
        var text = new StringBuilder()
            .Append("title      ").Append(article.Title.Value).Append("  [").Append(article.Title.Rule).Append("]\n")
            .Append("published  ").Append(article.Published is { } date ? $"{date.Value}  [{date.Rule}]" : "-").Append('\n')
            .Append("source     ").Append(article.Source is { } source ? $"{source.Value}  [{source.Rule}]" : "-").Append('\n')
            .Append("author     ").Append(article.Author is { } author ? $"{author.Value}  [{author.Rule}]" : "-").Append('\n')
            .Append("section    ").Append(article.Section is { } section ? $"{section.Value}  [{section.Rule}]" : "-").Append('\n')
            .Append("language   ").Append(article.Language?.Value ?? "-").Append('\n')
            .Append("countries  ").AppendJoin(' ', article.Countries.Select(tag => $"{tag.Country}{(tag.IsSubject ? "" : "?")}")).Append('\n');
        foreach (var note in article.Notes)
        {
            text.Append("note       ").Append(note).Append('\n');
        }

        text.Append('\n');
        foreach (var line in article.Ledger)
        {
            var block = line.Block.Text.Replace("\n", " / ", StringComparison.Ordinal);
            text.Append(line.IsShown ? "shown  " : "hidden ")
                .Append(line.Verdict.Role.ToString().ToLowerInvariant()).Append(' ').Append(line.Rule).Append(" | ")
                .Append(block.Length > MaxChars ? block[..MaxChars] + "…" : block).Append('\n');
        }

        return text.ToString();
    }
}
