using System.Globalization;

namespace NewsArchive.Benchmarks.Corpus;

/// <summary>Generated articles of which some tell what an earlier one told.</summary>
internal static class Retold
{
    private const int Retelling = 20;
    private const double Edited = 0.05;

    /// <summary>The article of a number: the same for the same mix and seed.</summary>
    public static Story Of(StoryMix mix, int seed, int number)
    {
        var own = Story.Of(seed, number, TextDump.BodyChars);
        var chance = new Chance(~(((long)seed << 32) + number));
        var first = new Lazy<Story>(() => Story.Of(seed, 0, TextDump.BodyChars));
        return mix switch
        {
            StoryMix.Usual when number % Retelling == Retelling - 1 =>
                Edit(own, Story.Of(seed, chance.Below(number), TextDump.BodyChars), chance),
            StoryMix.Alike => Edit(Elsewhere(own), first.Value, chance),
            StoryMix.Same => Elsewhere(own) with { Title = first.Value.Title, Paragraphs = first.Value.Paragraphs },
            StoryMix.Repeated => own with { Title = first.Value.Title, Paragraphs = first.Value.Paragraphs },
            _ => own,
        };
    }

    private static Story Elsewhere(Story own) => own with
    {
        Source = string.Create(CultureInfo.InvariantCulture, $"Paper {own.Number}"),
        Host = string.Create(CultureInfo.InvariantCulture, $"paper{own.Number}.example"),
    };

    private static Story Edit(Story own, Story earlier, Chance chance) => own with
    {
        Paragraphs = [.. earlier.Paragraphs.Select(paragraph => string.Join(
            ' ', paragraph.Split(' ').Select(word => chance.Happens(Edited) ? chance.Any(WordLists.Of("noun")) : word)))],
    };
}
