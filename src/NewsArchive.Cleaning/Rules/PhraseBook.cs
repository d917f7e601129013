namespace NewsArchive.Cleaning.Rules;

/// <summary>The set phrases of web pages by the rule that looks for them; data: <c>phrases.tsv</c>.</summary>
internal sealed class PhraseBook
{
    private const int KeyLength = 1;
    private static readonly Lazy<Dictionary<string, PhraseBook>> Books = new(Load);

    private readonly HashSet<string> lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> starts = new(StringComparer.Ordinal);
    private readonly List<string> anywhere = [];

    private PhraseBook()
    {
    }

    /// <summary>The phrases of a rule.</summary>
    public static PhraseBook Of(string rule) => Books.Value[rule];

    /// <summary>The phrase that is the whole text, begins it or, for a few, stands anywhere in it; null when there is none.</summary>
    public string? Find(string text)
    {
        var folded = text.ToLowerInvariant().Trim(' ', '\t', '\n', '|', '-', '–', '—', '»', '›', '>', '<', '«', '•', '*', '#', '[', '+', '↓', '→', '▸', '►', '▶', '.');
        return FindLine(folded) ?? FindStart(folded) ?? anywhere.Find(phrase => folded.Contains(phrase, StringComparison.Ordinal));
    }

    private string? FindLine(string folded)
    {
        var bare = folded.TrimEnd(':', ']', '»', '›', '>', ' ');
        return lines.Contains(folded) ? folded : lines.Contains(bare) ? bare : null;
    }

    private string? FindStart(string folded) =>
        folded.Length >= KeyLength && starts.TryGetValue(folded[..KeyLength], out var candidates)
            ? candidates.Find(phrase => folded.StartsWith(phrase, StringComparison.Ordinal) && EndsAWord(phrase, folded))
            : null;

    private static bool EndsAWord(string phrase, string text) =>
        phrase.Length == text.Length || !char.IsLetter(phrase[^1]) || !char.IsLetterOrDigit(text[phrase.Length])
        || Blocks.BlockShape.IsDense(phrase[^1]);

    private static Dictionary<string, PhraseBook> Load()
    {
        var books = new Dictionary<string, PhraseBook>(StringComparer.Ordinal);
        foreach (var row in WordList.Rows("phrases.tsv"))
        {
            var (rule, where, phrase) = (row[0], row[1], row[2]);
            books.TryAdd(rule, new PhraseBook());
            books[rule].Add(where, phrase);
        }

        return books;
    }

    private void Add(string where, string phrase)
    {
        switch (where)
        {
            case "line":
                lines.Add(phrase);
                break;
            case "any":
                anywhere.Add(phrase);
                break;
            default:
                var key = phrase[..KeyLength];
                starts.TryAdd(key, []);
                starts[key].Add(phrase);
                break;
        }
    }
}
