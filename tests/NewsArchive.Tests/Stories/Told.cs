using System.Globalization;
using NewsArchive.Cleaning;

namespace NewsArchive.Tests.Stories;

/// <summary>Texts long enough to be known again.</summary>
internal static class Told
{
    /// <summary>Forty words.</summary>
    public const string Text =
        "The rain did not stop for a whole day, and the river rose by half a metre, the mayor said on Wednesday. "
        + "Two bridges stay closed until the engineers have looked at them, which will take them until next week at least.";

    /// <summary>An article with <see cref="Text"/> unless a test says otherwise.</summary>
    public static Article Article(
        string title = "Rain in Oulu", string? day = "2022-01-19", string? source = "example.org", string? text = null) =>
        Some.Article(title, day: day, source: source, text: text ?? Text);

    /// <summary>A text of its own, of so many words; the same number, the same text.</summary>
    public static string Other(int number, int words = 200) => string.Join(' ', Enumerable.Range(0, words)
        .Select(i => string.Create(CultureInfo.InvariantCulture, $"word{(number * 7919) + (i * 31) + (i * i % 97)}")));

    /// <summary>The text with each so-manyth word another.</summary>
    public static string Edited(string text, int each) => string.Join(' ', text.Split(' ')
        .Select((word, i) => i % each == each / 2 ? "edited" + i.ToString(CultureInfo.InvariantCulture) : word));
}
