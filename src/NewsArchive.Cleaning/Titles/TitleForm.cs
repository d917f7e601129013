using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Facts;
using NewsArchive.Cleaning.Rules;
using static NewsArchive.Cleaning.Titles.TitleFeature;

namespace NewsArchive.Cleaning.Titles;

/// <summary>Reads a candidate's form: length, first and last characters, capitals, and what the rules made of its block.</summary>
internal static class TitleForm
{
    private const string Quotes = "'\"“‘„«「『";

    /// <summary>Writes the strength of the evidence, 0 or 1.</summary>
    public static void Read(LedgerLine line, TitleCandidate candidate, double[] strength)
    {
        var text = candidate.Text;
        var shape = candidate.IsPart ? BlockShape.Of(text) : line.Block.Shape;
        strength[(int)Length(shape.Words)] = 1;
        strength[(int)Judged(line)] = 1;
        strength[(int)EndsInStop] = Is(text.EndsWith('.') || text.EndsWith('。'));
        strength[(int)EndsInQuestion] = Is(text[^1] is '?' or '!' or '？' or '！');
        strength[(int)EndsInColon] = Is(text[^1] is ':' or '：');
        strength[(int)EndsInEllipsis] = Is(text.EndsWith('…') || text.EndsWith("...", StringComparison.Ordinal));
        strength[(int)SentenceInside] = Is(shape.Sentences > (shape.EndsAsSentence ? 1 : 0));
        strength[(int)LowerStart] = Is(char.IsLower(text[0]));
        strength[(int)DigitStart] = Is(char.IsDigit(text[0]));
        strength[(int)QuoteStart] = Is(Quotes.Contains(text[0]));
        strength[(int)HasColon] = Is(text.Contains(": ", StringComparison.Ordinal));
        strength[(int)HasBar] = Is(text.Contains(" | ", StringComparison.Ordinal) || text.Contains(" - ", StringComparison.Ordinal));
        strength[(int)Capitals] = Is(shape.Capitals > 0.7);
        strength[(int)AllCapitalized] = Is(shape is { Capitalized: > 0.7, Words: > 2 });
        strength[(int)FewCapitalized] = Is(shape is { Capitalized: < 0.3, Words: > 4 });
        strength[(int)MostlyDigits] = Is(shape.Digits > 0.3);
        strength[(int)IsList] = Is(line.Block.Kind == BlockKind.List);
        strength[(int)IsHost] = Is(shape.Words < 6 && HostNames.In(text) != null);
        strength[(int)IsPart] = Is(candidate.IsPart);
    }

    private static TitleFeature Length(int words) => words switch
    {
        <= 1 => Words1,
        2 => Words2,
        3 => Words3,
        4 => Words4,
        5 => Words5,
        <= 7 => Words6,
        <= 10 => Words8,
        <= 16 => Words11,
        <= 22 => Words17,
        <= 30 => Words23,
        _ => Words31,
    };

    private static TitleFeature Judged(LedgerLine line) => line.Verdict.Role switch
    {
        _ when line.IsShown => TitleFeature.Prose,
        Role.Navigation when line.Rule == UndecidedRule.RuleName => Undecided,
        Role.Navigation => Menu,
        Role.Teaser when line.Rule == MainTextPass.PassName => OtherStory,
        Role.Teaser => TitleFeature.Teaser,
        Role.Caption => TitleFeature.Caption,
        Role.Dateline or Role.Byline => Credit,
        _ => Phrase,
    };

    private static double Is(bool holds) => holds ? 1 : 0;
}
