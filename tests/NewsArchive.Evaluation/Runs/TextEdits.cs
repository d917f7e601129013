using System.Globalization;

namespace NewsArchive.Evaluation.Runs;

/// <summary>What others do to a text that they print again.</summary>
/// <param name="seed">Chooses the words; the same seed, the same edits.</param>
internal sealed class TextEdits(int seed)
{
    private const string Footer =
        "Sign up for the morning letter of this paper and read it before everybody else does. All rights to what stands here are "
        + "reserved; who copies it must ask first. More news of the day is found in our other parts, in the archive and on air.";

    private readonly Random chance = new(seed);

    /// <summary>Each kind of edit with its name.</summary>
    public IReadOnlyList<(string Name, Func<string, string> Edit)> All =>
    [
        ("other title", text => text),
        ("a paragraph dropped", Drop),
        ("5 % of words edited", text => Words(text, 0.05)),
        ("10 % of words edited", text => Words(text, 0.1)),
        ("cut to half", Half),
        ("other footer", text => $"{text}\n{Footer}"),
        ("cut to half, other footer", text => $"{Half(text)}\n{Footer}"),
    ];

    private static string Half(string text) => text[..(text.Length / 2)];

    private string Drop(string text)
    {
        var paragraphs = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (paragraphs.Count > 1)
        {
            paragraphs.RemoveAt(chance.Next(paragraphs.Count));
        }

        return string.Join('\n', paragraphs);
    }

    // A third each is left out, put in, and another word.
    private string Words(string text, double share) => string.Join(' ', text.Split(' ').Select(word => chance.NextDouble() >= share
        ? word
        : chance.Next(3) switch
        {
            0 => "",
            1 => $"{word} again",
            _ => string.Create(CultureInfo.InvariantCulture, $"edit{chance.Next(1000)}"),
        }));
}
