using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Languages;

/// <summary>Tells the language of a text by its script, its function words and how its letters follow one another.</summary>
public static class LanguageGuesser
{
    // Enough for any article; a dump of megabytes is not read to its end.
    private const int MostChars = 200_000;

    // Japanese prose is half Kana; Chinese that quotes a Japanese name stays far below.
    private const double MinKanaShare = 0.1;

    // What a function word weighs, in nats: about as much as three letters that another language would not have in that order.
    private const double WordWeight = 3;

    // What a word with a letter that the language has not speaks against it, in nats.
    private const double ForeignWeight = 2;

    // Sentences, headlines and articles in 40 languages (docs/decoding.md): one guess in a hundred is wrong, most of them of close kin.
    private const double MinLead = 5;

    // Names and menus have no function words, and the letters of a name may be those of any language.
    private const double MinShare = 0.04;
    private const double ClearLead = 18;

    // Prose has 0.2 to 0.6; it is known by its words, however rare those between them are.
    private const double ProseShare = 0.15;

    /// <summary>Guesses the language of a text in normalisation form C.</summary>
    /// <returns>Null when the text is too short, not words, or fits several languages alike.</returns>
    public static LanguageGuess? Guess(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text[..Math.Min(text.Length, MostChars)];
        return Guess(new LanguageTally(text), [text]);
    }

    /// <summary>Guesses the language of the text that blocks make together.</summary>
    internal static LanguageGuess? Guess(IReadOnlyCollection<Block> blocks)
    {
        var tally = new LanguageTally();
        foreach (var block in blocks)
        {
            tally.Add(block.Languages);
            if (tally.Chars >= MostChars)
            {
                break;
            }
        }

        return Guess(tally, blocks.Select(block => block.Text));
    }

    private static LanguageGuess? Guess(LanguageTally tally, IEnumerable<string> texts) => MainScript(tally) switch
    {
        Script.None => null,
        Script.Han or Script.Kana => ChineseOrJapanese(tally.Units(Script.Han), tally.Units(Script.Kana)),
        var script when LanguageTable.Rows.Count(row => row.Script == script) > 1 => ByWords(tally, script, texts),
        var script => ByScript(tally, script),
    };

    private static Script MainScript(LanguageTally tally)
    {
        var (main, most) = (Script.None, 0);
        for (var script = Script.None + 1; script <= Script.Han; script++)
        {
            // A Chinese or Japanese character says as much as three letters.
            var weight = script == Script.Han ? 3 * (tally.Units(Script.Han) + tally.Units(Script.Kana)) : tally.Units(script);
            (main, most) = weight > most ? (script, weight) : (main, most);
        }

        return main;
    }

    private static LanguageGuess ChineseOrJapanese(int han, int kana) => kana >= MinKanaShare * (han + kana)
        ? new LanguageGuess("ja", $"{kana} Hiragana and Katakana among {han} Chinese characters", Confidence(kana))
        : new LanguageGuess("zh", $"{han} Chinese characters and {kana} Japanese letters", Confidence(han / 2));

    private static LanguageGuess ByScript(LanguageTally tally, Script script)
    {
        var letters = tally.Units(script);
        var all = tally.Chars - tally.Units(Script.None);
        return new LanguageGuess(
            LanguageTable.Rows.First(row => row.Script == script).Code, $"{letters} of {all} letters are {script}", Confidence(letters / 2));
    }

    private static LanguageGuess? ByWords(LanguageTally tally, Script script, IEnumerable<string> texts)
    {
        var letters = LettersOf(script, texts);
        var ranking = tally.Ranking(script, row => (ForeignWeight * tally.Against(row)) + (letters?.Cost(row) ?? 0), WordWeight);
        var (best, row, hits, points) = ranking[0];
        var lead = points - ranking.First(entry => entry.Language.Code != best.Code).Points;
        var isSilent = hits == 0 || hits < MinShare * tally.Words(script);
        var isProse = hits >= ProseShare * tally.Words(script);
        return lead < (isSilent ? ClearLead : MinLead) || (!isProse && letters?.IsForeign(letters.Cost(row)) == true)
            ? null
            : new LanguageGuess(
                best.Code,
                $"{hits} of {tally.Words(script)} words are {best.Name} function words{(letters is null ? "" : ", and the letters follow one another as in " + best.Name)}",
                Confidence(lead / WordWeight));
    }

    private static LetterTally? LettersOf(Script script, IEnumerable<string> texts)
    {
        if (LetterTable.Of(script) is not { } table)
        {
            return null;
        }

        var letters = new LetterTally(table, script);
        foreach (var text in texts.TakeWhile(_ => !letters.IsFull))
        {
            letters.Add(text);
        }

        return letters;
    }

    // 0.3 for a lead of two words, 0.8 for ten, near 1 from thirty on.
    private static double Confidence(double lead) => 1 - Math.Exp(-lead / 6.0);
}
