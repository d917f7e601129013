using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Languages;

/// <summary>Tells the language of a text by its script, its function words and its letters.</summary>
public static class LanguageGuesser
{
    // Enough for any article; a dump of megabytes is not read to its end.
    private const int MostChars = 200_000;

    // Japanese prose is half Kana; Chinese that quotes a Japanese name stays far below.
    private const double MinKanaShare = 0.1;

    // Headlines of the development sets: with a lead of one, one guess in ten is wrong; with two, next to none.
    private const int MinLead = 2;

    // Prose has 0.2 to 0.6; below, it is a language without a list or no prose at all.
    private const double MinShare = 0.1;

    /// <summary>Guesses the language of a text in normalisation form C.</summary>
    /// <returns>Null when the text is too short, not words, or fits several languages alike.</returns>
    public static LanguageGuess? Guess(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Guess(new LanguageTally(text.AsSpan(0, Math.Min(text.Length, MostChars))));
    }

    /// <summary>Guesses the language of the text that blocks make together.</summary>
    internal static LanguageGuess? Guess(IEnumerable<Block> blocks)
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

        return Guess(tally);
    }

    private static LanguageGuess? Guess(LanguageTally tally) => MainScript(tally) switch
    {
        Script.None => null,
        Script.Han or Script.Kana => ChineseOrJapanese(tally.Units(Script.Han), tally.Units(Script.Kana)),
        var script when LanguageTable.Rows.Count(row => row.Script == script) > 1 => ByWords(tally, script),
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

    private static LanguageGuess? ByWords(LanguageTally tally, Script script)
    {
        var ranking = tally.Ranking(script);
        var (best, hits, points) = ranking[0];
        var lead = points - ranking.First(entry => entry.Language.Code != best.Code).Points;
        return lead < MinLead || hits < MinShare * tally.Words(script)
            ? null
            : new LanguageGuess(
                best.Code, $"{hits} of {tally.Words(script)} words are {best.Name} function words", Confidence(lead));
    }

    // 0.3 for a lead of two, 0.8 for ten, near 1 from thirty on.
    private static double Confidence(int lead) => 1 - Math.Exp(-lead / 6.0);
}
