using System.Text.Json;
using NewsArchive.Cleaning;

namespace NewsArchive.Tests.Cleaning;

/// <summary>The two dumps whose every line has a hand-made label.</summary>
public sealed class SeedTests
{
    [Theory]
    [InlineData("000_bceca436d5cb6915")]
    [InlineData("004_c84e66049bf2b645")]
    public void Every_line_is_shown_or_hidden_as_labelled(string name)
    {
        var (article, gold, lines) = Read(name);
        var shown = new bool?[lines.Length + 1];
        foreach (var line in article.Ledger)
        {
            for (var n = line.Block.FromLine; n <= line.Block.ToLine; n++)
            {
                shown[n] = (shown[n] ?? false) || line.IsShown;
            }
        }

        var wrong = new List<string>();
        foreach (var label in gold.GetProperty("lines").EnumerateArray())
        {
            var want = label.GetProperty("show");
            for (var n = label.GetProperty("from").GetInt32(); n <= Math.Min(label.GetProperty("to").GetInt32(), lines.Length); n++)
            {
                var isWrong = shown[n] == null || (want.ValueKind != JsonValueKind.Null && shown[n] != want.GetBoolean());
                if (isWrong && !string.IsNullOrWhiteSpace(lines[n - 1]))
                {
                    wrong.Add($"line {n}, shown {shown[n]}: {lines[n - 1]}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("000_bceca436d5cb6915")]
    [InlineData("004_c84e66049bf2b645")]
    public void Every_fact_is_as_labelled(string name)
    {
        var (article, gold, _) = Read(name);

        Assert.Equal(gold.GetProperty("title").GetString(), article.Title.Value);
        Assert.Equal(gold.GetProperty("source").GetString(), article.Source?.Value);
        Assert.Equal(gold.GetProperty("author").GetString(), article.Author?.Value);
        Assert.Equal(gold.GetProperty("section").GetString(), article.Section?.Value);
        Assert.Equal(gold.GetProperty("language").GetString(), article.Language?.Value);
        Assert.Equal(gold.GetProperty("published").GetString(), article.Published?.Value.ToString());
    }

    [Theory]
    [InlineData("000_bceca436d5cb6915")]
    [InlineData("004_c84e66049bf2b645")]
    public void Country_tags_are_those_allowed_and_the_main_ones_come_first(string name)
    {
        var (article, gold, _) = Read(name);
        var tags = article.Countries.Select(tag => tag.Country.ToString()).ToList();
        var main = Codes("main");

        Assert.Empty(main.Except(tags.Take(main.Count + 1)));
        Assert.Empty(tags.Except(main).Except(Codes("also")));

        List<string> Codes(string kind) =>
            [.. gold.GetProperty("countries").GetProperty(kind).EnumerateArray().Select(code => code.GetString()!)];
    }

    private static (Article Article, JsonElement Gold, string[] Lines) Read(string name)
    {
        var folder = Shared.Folder("dumps", "seeds");
        var bytes = File.ReadAllBytes(Path.Combine(folder, name + ".txt"));
        var result = Assert.IsType<CleaningResult.Cleaned>(Cleaner.Clean(new Dump(bytes, DumpFormat.Text)));
        using var gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, name + ".gold.json")));
        return (result.Article, gold.RootElement.Clone(), System.Text.Encoding.UTF8.GetString(bytes).Split('\n'));
    }
}
