using System.Text;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Templates;

namespace NewsArchive.Tests.Templates;

/// <summary>A newspaper that never was: as many dumps as a test needs, each with its own story and the page's own words around it.</summary>
internal static class InventedSource
{
    /// <summary>What every page says at the end of its story; sentences, so that nothing but their repetition tells.</summary>
    public const string AboutUs =
        "The Harbour Lantern has been printed on the island since the year of the great ice and belongs to those who read it.";

    /// <summary>The portrait under a story; only its names change.</summary>
    public static string Portrait(int number) =>
        $"{First(number)} {Last(number)} writes from {Place(number)} about ships and those who wait for them, and keeps bees on the roof.";

    /// <summary>The paragraphs of a story, no two alike.</summary>
    /// <param name="number">Of the story, from 0.</param>
    public static string[] Story(int number) =>
        [.. Enumerable.Range(0, 4).Select(n =>
            $"{Opening(number + n)} {Place(number + n)} {Verb(number * 3 + n)} {Thing(number * 5 + n * 7)} on the {Ordinal(number, n)} morning of the season, "
            + $"and {Thing(number * 11 + n + 3)} was {Verb(number + n * 5)} by {First(number * 13 + n)} before {Thing(number * 17 + n * 3 + 1)} came. "
            + $"Nobody in {Place(number * 7 + n * 2 + 1)} had expected that {Thing(number * 19 + n)} would be counted in words such as {Word(number, n)}.")];

    public static string Headline(int number) => $"{Thing(number * 5)} of {Place(number)} {Verb(number * 3)} after {Word(number, 9)} days";

    /// <summary>A whole page as text.</summary>
    /// <param name="foot">What stands under the story, in place of the portrait and <see cref="AboutUs"/>.</param>
    public static string Page(int number, params string[] foot) => string.Join(
        "\n\n",
        [
            "  • Home\n  • Harbour\n  • Weather\n  • Letters",
            Headline(number),
            $"January {1 + (number % 28)}, 2022",
            .. Story(number),
            .. foot.Length > 0 ? foot : [Portrait(number), AboutUs],
        ]);

    public static CleaningResult.Cleaned Clean(string page, DumpFormat format = DumpFormat.Text) =>
        Assert.IsType<CleaningResult.Cleaned>(Cleaner.Clean(new Dump(Encoding.UTF8.GetBytes(page), format)));

    /// <summary>What is learned of these pages.</summary>
    public static TemplateLearner Learn(params IEnumerable<string> pages)
    {
        var learner = new TemplateLearner();
        foreach (var page in pages)
        {
            learner.Learn(Clean(page));
        }

        return learner;
    }

    /// <summary>The article of a page with what its source taught.</summary>
    public static Article With(this TemplateLearner learner, string page, DumpFormat format = DumpFormat.Text) =>
        Assert.IsType<CleaningResult.Cleaned>(Cleaner.WithTemplate(Clean(page, format), learner.Template)).Article;

    private static string Opening(int n) => Pick(n, "The harbour master of", "A keeper from", "Two sisters near", "The council of", "An old pilot in");

    private static string Place(int n) => Pick(n, "Grauholm", "Tarnsund", "Ellevik", "Mordal", "Skarrow", "Quenby", "Ostrava Bay");

    private static string Verb(int n) => Pick(n, "repaired", "counted", "painted", "sold", "buried", "measured", "found", "carried", "moved", "drew", "mended");

    private static string Thing(int n) => Pick(
        n, "the lamp", "a net", "the sluice", "three boats", "the ledger of salt", "a bell", "the ferry", "the wheel", "a barrel of tar", "the chart", "the rope", "a crane", "the weir");

    private static string First(int n) => Pick(n, "Maren", "Ada", "Jon", "Silke", "Orla", "Piet");

    private static string Last(int n) => Pick(n, "Holt", "Quill", "Dahl", "Reeve", "Stroud");

    private static string Ordinal(int number, int n) => Pick(number + (n * 3), "first", "second", "third", "fourth", "fifth", "last");

    /// <summary>A word of its own for each number: syllables are its digits.</summary>
    private static string Word(int number, int n)
    {
        var word = new StringBuilder("la");
        for (var rest = (number * 16) + n + 1; rest > 0; rest /= 7)
        {
            word.Append(Pick(rest, "ma", "ri", "to", "sel", "nu", "kar", "vi"));
        }

        return word.ToString();
    }

    private static string Pick(int n, params string[] words) => words[n % words.Length];
}
