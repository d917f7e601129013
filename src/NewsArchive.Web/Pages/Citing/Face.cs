using System.Globalization;
using System.Text;
using NewsArchive.Cleaning;

namespace NewsArchive.Web.Pages.Citing;

/// <summary>The letters that pictures of words are drawn with, as <c>docs/card</c> took them from Noto Serif.</summary>
internal sealed class Face
{
    private const double Unit = 1000;

    private static readonly Lazy<Face> BoldFace = new(() => new Face("letters-bold.tsv"));
    private static readonly Lazy<Face> RegularFace = new(() => new Face("letters-regular.tsv"));

    private readonly Dictionary<int, Letter> letters;

    private Face(string file) => letters = EmbeddedTable.Rows(typeof(Face).Assembly, file).ToDictionary(
        row => int.Parse(row[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
        row => new Letter(int.Parse(row[1], CultureInfo.InvariantCulture), row[2], row[3]));

    /// <summary>For titles: Latin, Greek, Cyrillic, Armenian and Georgian. Read when the first picture is drawn.</summary>
    public static Face Bold => BoldFace.Value;

    /// <summary>For sources and days: Latin, Greek and Cyrillic.</summary>
    public static Face Regular => RegularFace.Value;

    /// <summary>Whether a letter can be drawn.</summary>
    public bool Has(Rune rune) => letters.ContainsKey(rune.Value);

    /// <summary>The width of a text, in sizes of its letters.</summary>
    public double Width(string text)
    {
        var width = 0;
        foreach (var (letter, place) in Set(text))
        {
            width = Math.Max(width, place + letter.Width);
        }

        return width / Unit;
    }

    /// <summary>The letters of a text and where each begins, in thousandths of the size; what cannot be drawn is not among them.</summary>
    public IEnumerable<(Letter Letter, int Place)> Set(string text)
    {
        var (pen, place) = (0, 0);
        Letter? before = null;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!letters.TryGetValue(rune.Value, out var letter))
            {
                continue;
            }

            if (letter.Width == 0)
            {
                if (before != null)
                {
                    yield return (letter, place + (before.Width / 2) - letter.Middle());
                }

                continue;
            }

            place = pen + (before?.MoveOf(rune.Value) ?? 0);
            yield return (letter, place);
            pen = place + letter.Width;
            before = letter;
        }
    }
}
