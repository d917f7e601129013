using System.Globalization;
using System.Text.Json;
using NewsArchive.Cleaning.Countries;
using NewsArchive.Evaluation.Gold;

namespace NewsArchive.Evaluation.Countries;

/// <summary>Articles with the countries that people gave them.</summary>
/// <param name="Name">How tables call it.</param>
/// <param name="TrainingWeight">How much each of its articles counts when the model is trained; 0 for a set that is kept aside.</param>
internal sealed record CountrySet(string Name, IReadOnlyList<CountryDocument> Documents, double TrainingWeight)
{
    private static readonly string OwnFolder = Path.Combine(SharedFolder.Repository, "tests", "NewsArchive.Evaluation", "Countries");

    /// <summary>All sets: those beside the repository, and our own in 28 languages, half of which is kept aside.</summary>
    public static IReadOnlyList<CountrySet> All(SharedFolder shared)
    {
        var bench = Path.Combine(shared.Path, "bench", "country");
        return
        [
            // There are many of them, all of one kind and year.
            Read("reuters-dev", bench, 0.5),
            Read("geovirus", bench, 1),
            new CountrySet("ambiguities", [.. Ambiguities(Path.Combine(shared.Path, "reference", "country-ambiguities.tsv"))], 1),
            Read("own-dev", OwnFolder, 2),
            Read("own-held", OwnFolder, 0),
            .. DumpSets(shared),
        ];
    }

    // Labels of articles that lie in the real dumps: only what they are about is ours.
    private static IEnumerable<CountrySet> DumpSets(SharedFolder shared)
    {
        var articles = DumpArticles.Read(shared.Dumps);
        foreach (var (name, weight) in new[] { ("dumps-dev", 1.0), ("dumps-held", 0) })
        {
            yield return new CountrySet(
                name,
                [.. Lines(Path.Combine(OwnFolder, name + ".gold.jsonl"))
                    .Where(gold => articles.ContainsKey(gold.GetProperty("id").GetString()!))
                    .Select(gold => Document(gold, articles[gold.GetProperty("id").GetString()!]))],
                weight);
        }
    }

    private static CountrySet Read(string name, string folder, double trainingWeight)
    {
        var gold = Lines(Path.Combine(folder, name + ".gold.jsonl")).ToDictionary(line => line.GetProperty("id").GetString()!);
        return new CountrySet(
            name,
            [.. Lines(Path.Combine(folder, name + ".docs.jsonl")).Select(line => Document(line, gold[line.GetProperty("id").GetString()!]))],
            trainingWeight);
    }

    private static CountryDocument Document(JsonElement line, JsonElement gold) => Document(gold, new CountryInput(
        line.GetProperty("title").GetString()!,
        line.GetProperty("text").GetString()!.Split('\n'),
        Date: line.TryGetProperty("date", out var date) && DateOnly.TryParse(date.GetString(), CultureInfo.InvariantCulture, out var day) ? day : null));

    private static CountryDocument Document(JsonElement gold, CountryInput input) => new(
        gold.GetProperty("id").GetString()!,
        gold.TryGetProperty("lang", out var language) ? language.GetString()! : "",
        input,
        Codes(gold.GetProperty("countries")),
        Codes(gold.GetProperty("also")),
        gold.TryGetProperty("main", out var main) && main.ValueKind == JsonValueKind.String ? main.GetString() : null);

    private static IEnumerable<CountryDocument> Ambiguities(string file) => File.ReadLines(file).Skip(1).Select(line => line.Split('\t'))
        .Select(fields => new CountryDocument(fields[0], "en", new CountryInput("", [fields[1]]), Codes(fields[2]), Codes(fields[3]), null));

    private static IEnumerable<JsonElement> Lines(string file) => File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement);

    private static HashSet<string> Codes(JsonElement list) => [.. list.EnumerateArray().Select(code => code.GetString()!)];

    private static HashSet<string> Codes(string field) => [.. field.Split(',').Where(code => code is not ("" or "-"))];
}
