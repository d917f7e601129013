using System.Text;

namespace NewsArchive.Benchmarks.Corpus;

/// <summary>Sentences by a small grammar: short words at the frequencies of English, a long tail of names and rare words.</summary>
internal sealed class Prose(Chance chance)
{
    private const int Names = 400_000;
    private const int RareWords = 60_000;

    private static readonly string[] Syllables =
        "ba ber bo da den dor el fa fen ga gor ha hol ja ka kel kor la len lo ma mar mi na nor o pa per ra ren ro sa sel sor ta tel tor u va vel vi wa wen ya zan zo".Split(' ');

    private static readonly string[] Ends = "n r s l m d k nd rt ck rg v x t".Split(' ');

    private static readonly string[] RareEnds = "tion ment ness ing er ist ship ity age al ism ery".Split(' ');

    private readonly StringBuilder text = new();

    /// <summary>A family name; a few are frequent, most are rare.</summary>
    public string Family() => NameOf(chance.Rank(Names, 200));

    /// <summary>The name that belongs to a number.</summary>
    public static string NameOf(int number)
    {
        var name = Root(number, 1_000_003) + Ends[number % Ends.Length];
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>A person: given name and family name.</summary>
    public string Person() => $"{chance.Any(WordLists.Of("given"))} {Family()}";

    /// <summary>A sentence of about twenty words, with its full stop.</summary>
    public string Sentence()
    {
        text.Clear();
        Clause();
        if (chance.Happens(0.45))
        {
            text.Append(chance.Happens(0.5) ? ", " : " ").Append(Word("link")).Append(' ');
            Clause();
        }

        text[0] = char.ToUpperInvariant(text[0]);
        return text.Append('.').ToString();
    }

    /// <summary>A headline of six to twelve words.</summary>
    public string Headline()
    {
        text.Clear();
        text.Append(Word("adjective")).Append(' ').Append(Word("noun")).Append(' ').Append(Word("verb")).Append(' ')
            .Append(Rare()).Append(' ').Append(Word("preposition")).Append(' ').Append(chance.Any(WordLists.Of("place"))).Append(' ')
            .Append(Word("link")).Append(' ').Append(Family()).Append(' ').Append(Word("verb"));
        text[0] = char.ToUpperInvariant(text[0]);
        return text.ToString();
    }

    /// <summary>A paragraph of about so many characters.</summary>
    public string Paragraph(int chars)
    {
        var paragraph = new StringBuilder();
        while (paragraph.Length < chars)
        {
            paragraph.Append(paragraph.Length == 0 ? "" : " ").Append(chance.Happens(0.12) ? Quote() : Sentence());
        }

        return paragraph.ToString();
    }

    private string Quote() => $"“{Sentence().TrimEnd('.')},” said {Person()}, {Word("adjective")} {Word("noun")} of the {Word("noun")}.";

    private void Clause()
    {
        Noun();
        text.Append(' ').Append(chance.Happens(0.15) ? Word("adverb") + " " : "").Append(Word("verb")).Append(' ');
        Noun();
        for (var more = 0; more < 3 && chance.Happens(0.55); more++)
        {
            text.Append(' ').Append(Word("preposition")).Append(' ');
            Noun();
        }
    }

    private void Noun()
    {
        switch (chance.Below(12))
        {
            case 0:
                text.Append(chance.Any(WordLists.Of("place")));
                return;
            case 1:
                text.Append(Person());
                return;
            case 2:
                text.Append(chance.Below(900) + 2).Append(' ').Append(Word("noun")).Append('s');
                return;
            default:
                text.Append(chance.Happens(0.65) ? "the " : chance.Happens(0.6) ? "a " : "their ");
                text.Append(chance.Happens(0.35) ? Word("adjective") + " " : "").Append(chance.Happens(0.12) ? Rare() : Word("noun"));
                text.Append(chance.Happens(0.2) ? " of the " + Word("noun") : "");
                return;
        }
    }

    private string Word(string part)
    {
        var words = WordLists.Of(part);
        return words[chance.Rank(words.Length, 8)];
    }

    private string Rare()
    {
        var number = chance.Rank(RareWords, 400);
        return Root(number, 7_368_787) + RareEnds[number % RareEnds.Length];
    }

    private static string Root(int number, int prime)
    {
        var mixed = (long)(number + 1) * prime % 2_147_483_647;
        var root = Syllables[(int)(mixed % Syllables.Length)];
        mixed /= Syllables.Length;
        root += Syllables[(int)(mixed % Syllables.Length)];
        mixed /= Syllables.Length;
        return mixed % 2 == 0 ? root + Syllables[(int)(mixed / 2 % Syllables.Length)] : root;
    }
}
