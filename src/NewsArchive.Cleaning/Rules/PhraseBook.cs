using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace NewsArchive.Cleaning.Rules;

/// <summary>The set phrases of web pages by the rule that looks for them; data: <c>phrases.tsv</c>.</summary>
internal sealed class PhraseBook
{
    /// <summary>What may stand around a phrase: bullets, arrows, dashes and the marks of headings.</summary>
    public const string Trimmings = " \t\n|-–—»›><«•*#[+↓→▸►▶.";

    private const string LineEndings = ":]»›> ";

    private static readonly Lazy<FrozenDictionary<string, PhraseBook>> Books = new(() => WordList.Rows("phrases.tsv")
        .GroupBy(row => row[0])
        .ToFrozenDictionary(rows => rows.Key, rows => new PhraseBook(rows.ToLookup(row => row[1], row => row[2]))));

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> lines;
    private readonly FrozenDictionary<char, string[]> starts;
    private readonly string[] anywhere;

    // A search for many phrases at once is fast only where all are ASCII.
    private readonly SearchValues<string> asciiAnywhere;
    private readonly string[] beyondAsciiAnywhere;

    private PhraseBook(ILookup<string, string> phrases)
    {
        lines = phrases["line"].ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        starts = phrases["start"].GroupBy(phrase => phrase[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        anywhere = [.. phrases["any"]];
        asciiAnywhere = SearchValues.Create([.. anywhere.Where(phrase => Ascii.IsValid(phrase))], StringComparison.Ordinal);
        beyondAsciiAnywhere = [.. anywhere.Where(phrase => !Ascii.IsValid(phrase))];
    }

    /// <summary>The phrases of a rule.</summary>
    public static PhraseBook Of(string rule) => Books.Value[rule];

    /// <summary>A text as the phrases are written: in lower case, without marks around it.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var trimmed = text.Trim(Trimmings);
        return string.Create(trimmed.Length, trimmed, static (folded, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                folded[i] = LetterCase.Small(source[i]);
            }
        });
    }

    /// <summary>The phrase that is the whole text, begins it or, for a few, stands anywhere in it; null when there is none.</summary>
    /// <param name="folded">As <see cref="Fold"/> makes it.</param>
    public string? Find(ReadOnlySpan<char> folded) => FindLine(folded) ?? FindStart(folded) ?? FindAnywhere(folded);

    private string? FindLine(ReadOnlySpan<char> folded) =>
        lines.TryGetValue(folded, out var line) || lines.TryGetValue(folded.TrimEnd(LineEndings), out line) ? line : null;

    private string? FindStart(ReadOnlySpan<char> folded)
    {
        if (folded.IsEmpty || !starts.TryGetValue(folded[0], out var candidates))
        {
            return null;
        }

        foreach (var phrase in candidates)
        {
            if (folded.StartsWith(phrase, StringComparison.Ordinal) && EndsAWord(phrase, folded))
            {
                return phrase;
            }
        }

        return null;
    }

    private string? FindAnywhere(ReadOnlySpan<char> folded)
    {
        var candidates = folded.ContainsAny(asciiAnywhere) ? anywhere : Ascii.IsValid(folded) ? [] : beyondAsciiAnywhere;
        foreach (var phrase in candidates)
        {
            if (folded.Contains(phrase, StringComparison.Ordinal))
            {
                return phrase;
            }
        }

        return null;
    }

    private static bool EndsAWord(string phrase, ReadOnlySpan<char> text) =>
        phrase.Length == text.Length || !char.IsLetter(phrase[^1]) || !char.IsLetterOrDigit(text[phrase.Length])
        || Blocks.BlockShape.IsDense(phrase[^1]);
}
