namespace NewsArchive.Cleaning.Rules;

/// <summary>Pages that stand in an article's place and say so: errors, logins, consent walls, checks of the browser.</summary>
/// <remarks>
/// What they say is in <c>page-kinds.tsv</c>; "alone" stands behind words that begin headlines and sentences of the news as well.
/// </remarks>
internal static class PageKinds
{
    // Such a page says it at once, in a line or the first words of a sentence.
    private const int MaxLinesAbove = 12;
    private const int MaxWords = 40;

    private static readonly Lazy<ILookup<char, (string Kind, string Phrase, bool IsAlone)>> Phrases = new(() =>
        WordList.Rows("page-kinds.tsv").Select(row => (Kind: row[0], Phrase: row[1], IsAlone: row is [_, _, "alone"])).ToLookup(row => row.Phrase[0]));

    /// <summary>The sentence that names the page's kind; null when it does not say that it is one of these.</summary>
    public static string? Find(IReadOnlyList<LedgerLine> ledger) =>
        ledger.Where(line => line.Block.Shape.Words <= MaxWords).Take(MaxLinesAbove).Select(line => Find(line.Block.Text)).FirstOrDefault(reason => reason is not null);

    private static string? Find(string text)
    {
        var folded = text.ToLowerInvariant().Replace('’', '\'').TrimStart(' ', '"', '“', '#', '>', '[', '(', '!', '¡');
        if (folded.Length == 0)
        {
            return null;
        }

        var (kind, phrase, _) = Phrases.Value[folded[0]].FirstOrDefault(row => folded.StartsWith(row.Phrase, StringComparison.Ordinal)
            && (row.IsAlone ? IsAllOf(row.Phrase, folded) : EndsAWord(row.Phrase, folded)));
        return kind switch
        {
            null => null,
            "error" => $"No article, but an error page: “{phrase}”.",
            "login" => $"No article, but a page that asks to log in: “{phrase}”.",
            "consent" => $"No article, but a page that asks for consent: “{phrase}”.",
            _ => $"No article, but a page that checks the browser: “{phrase}”.",
        };
    }

    /// <summary>Whether no words follow but behind a mark: "Forbidden" and "404 - try the search", but not "Forbidden City opens".</summary>
    private static bool IsAllOf(string phrase, string text)
    {
        var rest = text.AsSpan(phrase.Length).TrimStart();
        return rest.IsEmpty || (!char.IsLetterOrDigit(rest[0]) && rest[0] != '\'');
    }

    private static bool EndsAWord(string phrase, string text) =>
        phrase.Length == text.Length || !char.IsLetterOrDigit(text[phrase.Length]) || Blocks.BlockShape.IsDense(phrase[^1]);
}
