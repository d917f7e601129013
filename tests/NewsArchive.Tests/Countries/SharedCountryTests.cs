using System.Text.Json;
using NewsArchive.Cleaning.Countries;

namespace NewsArchive.Tests.Countries;

/// <summary>Real texts with labels, kept beside the repository.</summary>
public sealed class SharedCountryTests
{
    [Fact]
    public void The_known_ambiguities_are_resolved()
    {
        var wrong = File.ReadLines(Shared.Folder("reference", "country-ambiguities.tsv")).Skip(1)
            .Select(line => line.Split('\t'))
            .Where(fields => !IsRight(Tags("", [fields[1]]), Codes(fields[2]), Codes(fields[3])))
            .Select(fields => fields[0])
            .ToList();

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_seeds_have_their_main_countries_first_and_nothing_else_than_allowed()
    {
        foreach (var file in Directory.GetFiles(Shared.Folder("dumps", "seeds"), "*.gold.json"))
        {
            var gold = JsonDocument.Parse(File.ReadAllText(file)).RootElement;
            var tags = Tags(gold.GetProperty("title").GetString()!, ShownLines(file, gold));
            var main = Strings(gold, "main");

            Assert.Empty(main.Except(tags.Take(main.Count + 1)));
            Assert.Empty(tags.Except(main).Except(Strings(gold, "also")));
            Assert.Empty(tags.Intersect(Strings(gold, "never")));
        }
    }

    // Floors a little below what was measured: see docs/countries.md.
    [Theory]
    [InlineData("reuters-dev", 0.89)]
    [InlineData("geovirus", 0.93)]
    public void The_development_sets_are_tagged_as_well_as_documented(string set, double floor)
    {
        var gold = File.ReadLines(Shared.Folder("bench", "country", $"{set}.gold.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(line => line.GetProperty("id").GetString()!);
        var (hits, wrong, missed) = (0, 0, 0);
        foreach (var line in File.ReadLines(Shared.Folder("bench", "country", $"{set}.docs.jsonl")))
        {
            var document = JsonDocument.Parse(line).RootElement;
            var label = gold[document.GetProperty("id").GetString()!];
            var want = Codes(label.GetProperty("countries"));
            var tags = Tags(document.GetProperty("title").GetString()!, document.GetProperty("text").GetString()!.Split('\n'));
            hits += tags.Intersect(want).Count();
            wrong += tags.Except(want).Except(Codes(label.GetProperty("also"))).Count();
            missed += want.Except(tags).Count();
        }

        Assert.InRange(2.0 * hits / ((2 * hits) + wrong + missed), floor, 1);
    }

    private static bool IsRight(List<string> tags, List<string> expected, List<string> accepted) =>
        !expected.Except(tags).Any() && !tags.Except(expected).Except(accepted).Any();

    private static List<string> Tags(string title, IReadOnlyList<string> paragraphs) =>
        [.. CountryTagger.Tag(new CountryInput(title, paragraphs)).Select(tag => tag.Country.ToString())];

    private static List<string> Codes(string field) =>
        [.. field.Split(',').Where(code => code is not ("" or "-"))];

    private static List<string> Codes(JsonElement list) => [.. list.EnumerateArray().Select(code => code.GetString()!)];

    private static List<string> Strings(JsonElement gold, string name) => Codes(gold.GetProperty("countries").GetProperty(name));

    private static List<string> ShownLines(string file, JsonElement gold)
    {
        var lines = File.ReadAllLines(file.Replace(".gold.json", ".txt", StringComparison.Ordinal));
        return
        [
            .. gold.GetProperty("lines").EnumerateArray()
                .Where(range => range.GetProperty("show").ValueKind == JsonValueKind.True)
                .Where(range => range.GetProperty("role").GetString() != "title")
                .SelectMany(range => lines[(range.GetProperty("from").GetInt32() - 1)..range.GetProperty("to").GetInt32()])
                .Where(line => !string.IsNullOrWhiteSpace(line)),
        ];
    }
}
