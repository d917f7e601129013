using System.Text.Json;
using NewsArchive.Cleaning.Records;
using NewsArchive.Evaluation.Countries;
using NewsArchive.Evaluation.Gold;

namespace NewsArchive.Evaluation.Languages;

/// <summary>Texts of known languages.</summary>
/// <param name="Name">How tables call it.</param>
internal sealed record LanguageSet(string Name, IReadOnlyList<LanguageText> Texts)
{
    private const int ShortWords = 4;
    private const int ShortChars = 10;

    // Of the papers whose pages lie among the dumps, by the country of the publisher; where it is none of the country's, by the paper.
    private static readonly Dictionary<string, string> Papers = new(StringComparer.Ordinal)
    {
        ["at"] = "de",
        ["be_PoliticoEu"] = "en",
        ["cn"] = "zh",
        ["cz"] = "cs",
        ["de"] = "de",
        ["es"] = "es",
        ["fr"] = "fr",
        ["id"] = "id",
        ["il_IsraelNachrichten"] = "de",
        ["jp"] = "ja",
        ["lb"] = "ar",
        ["lt"] = "lt",
        ["mx_MexicoNewsDaily"] = "en",
        ["no"] = "no",
        ["ru"] = "ru",
        ["tr"] = "tr",
        ["tw_TaipeiTimes"] = "en",
        ["ua"] = "uk",
        ["uk"] = "en",
        ["us"] = "en",
    };

    private static readonly string Sentences = Path.Combine(SharedFolder.Repository, "tests", "NewsArchive.Evaluation", "Languages", "sentences.tsv");

    /// <summary>All sets.</summary>
    public static IReadOnlyList<LanguageSet> All(SharedFolder shared, IReadOnlyDictionary<string, GoldPage> gold)
    {
        var sentences = File.ReadLines(Sentences).Select(line => line.Split('\t')).Select(cells => new LanguageText(cells[0], cells[1])).ToList();
        var told = gold.Values.Where(page => page.Language is { Length: 2 }).ToList();
        return
        [
            new("own sentences", sentences),
            new("first words of own sentences", [.. sentences.Select(sentence => new LanguageText(sentence.Language, Beginning(sentence.Text)))]),
            new("own articles", [.. OwnArticles(shared).Select(article => new LanguageText(article.Language, TextOf(article)))]),
            new("headlines of own articles", [.. OwnArticles(shared).Select(article => new LanguageText(article.Language, article.Input.Title))]),
            new("news pages", [.. told.Where(page => page.Text is not null).Select(page => new LanguageText(page.Language!, page.Text!))]),
            new("headlines of news pages", [.. told.SelectMany(page => page.Titles.Take(1).Select(title => new LanguageText(page.Language!, title)))]),
            new("papers of 16 countries", [.. PapersOf(shared)]),
            new("rows in three languages", [.. Rows(shared, 2)]),
            new("headlines of rows", [.. Rows(shared, 1)]),
        ];
    }

    /// <summary>Each paragraph of our own articles with the language it is in and that of an article it is put into: its own one, and the next one of another language.</summary>
    public static IEnumerable<(LanguageText Paragraph, string Article)> Paragraphs(SharedFolder shared)
    {
        var articles = OwnArticles(shared).ToList();
        for (var at = 0; at < articles.Count; at++)
        {
            var other = articles.Skip(at).Concat(articles).First(article => article.Language != articles[at].Language);
            foreach (var paragraph in articles[at].Input.Paragraphs.Where(text => text.Length > 0).Select(text => new LanguageText(articles[at].Language, text)))
            {
                yield return (paragraph, articles[at].Language);
                yield return (paragraph, other.Language);
            }
        }
    }

    private static IEnumerable<CountryDocument> OwnArticles(SharedFolder shared) => CountrySet.All(shared)
        .Where(set => set.Name.StartsWith("own-", StringComparison.Ordinal)).SelectMany(set => set.Documents).Where(article => article.Language.Length == 2);

    private static string TextOf(CountryDocument article) => string.Join('\n', article.Input.Paragraphs);

    private static string Beginning(string sentence) => sentence.Split(' ') is { Length: > ShortWords } words
        ? string.Join(' ', words.Take(ShortWords))
        : sentence[..Math.Min(ShortChars, sentence.Length)];

    private static IEnumerable<LanguageText> PapersOf(SharedFolder shared)
    {
        var files = Directory.EnumerateFiles(shared.Dumps, "fundus_*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var name = Path.GetFileName(file)["fundus_".Length..];
            if (Papers.FirstOrDefault(paper => name.StartsWith(paper.Key, StringComparison.Ordinal)).Value is { } language)
            {
                using var page = JsonDocument.Parse(File.ReadAllText(file));
                yield return new LanguageText(language, string.Join('\n', Strings(page.RootElement)));
            }
        }
    }

    private static IEnumerable<string> Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Where(member => member.Name is not ("authors" or "origin" or "tool" or "topics")).SelectMany(member => Strings(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Strings),
        JsonValueKind.String => [value.GetString()!],
        _ => [],
    };

    // Hundreds of Arabic and English texts are labelled as Kurdish, and some the other way round.
    private static bool IsPossible(string language, string text)
    {
        var isArabic = text.Count(c => c is >= '\u0600' and <= '\u06FF') > text.Length / 3;
        var isKurdish = isArabic && text.Count(c => c is 'ە' or 'ێ' or 'ۆ' or 'ڕ' or 'ڵ' or 'ی') > text.Length / 50;
        return language == (isKurdish ? "ku" : isArabic ? "ar" : "en");
    }

    private static IEnumerable<LanguageText> Rows(SharedFolder shared, int column)
    {
        var table = File.ReadAllText(Path.Combine(shared.Dumps, "jsonl", "multilingual_en_ar_ku.csv"));
        var isHead = true;
        for (var at = 0; TableText.RowLength(table.AsSpan(at), ',', isAll: true, out _, out _) is > 0 and var length; at += length)
        {
            var cells = TableText.Fields(table.Substring(at, length), ',');
            if (!isHead && cells is [_, _, _, _, _, { Length: 2 } language, ..] && IsPossible(language, cells[column]))
            {
                yield return new LanguageText(language, cells[column]);
            }

            isHead = false;
        }
    }
}
