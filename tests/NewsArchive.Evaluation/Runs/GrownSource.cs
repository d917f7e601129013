using System.Text;
using NewsArchive.Cleaning;
using NewsArchive.Evaluation.Gold;
using NewsArchive.Evaluation.Metric;

namespace NewsArchive.Evaluation.Runs;

/// <summary>
/// A source grown from one page: what stands around its story is put around the stories of other pages. The benchmark has two or
/// three pages of a site; a template shows its worth from the fifth on.
/// </summary>
/// <param name="page">The page in parts, as blank lines part it.</param>
/// <param name="gold">What it holds.</param>
/// <param name="seed">Chooses what stands on which page; the same seed, the same pages.</param>
internal sealed class GrownSource(string page, GoldPage gold, int seed)
{
    // A part of the page is story when most of its runs of four words are; parts of the page that are neither are rare.
    private const double MinGold = 0.6;

    // Teasers and boxes change from page to page: of the parts that look like it, every second is left out, another one each time.
    private const int MinChangingWords = 6;
    private const double LeftOut = 0.5;

    private readonly string[] parts = page.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries);

    /// <summary>As many dumps as there are stories, each with the text that should be shown of it.</summary>
    public IEnumerable<(Dump Dump, string Text)> Pages(IEnumerable<GoldPage> stories)
    {
        var text = Shingles.Of(gold.Text);
        var isStory = parts.Select(part => Shingles.Of(part) is { Total: > 0 } runs && text.SharedWith(runs) > MinGold * runs.Total).ToArray();
        var chance = new Random(seed);
        foreach (var story in stories)
        {
            var bytes = Encoding.UTF8.GetBytes(string.Join("\n\n", Around(story, isStory, chance)));
            yield return (new Dump(bytes, DumpFormat.Text), story.Text!);
        }
    }

    private IEnumerable<string> Around(GoldPage story, bool[] isStory, Random chance)
    {
        var paragraphs = story.Text!.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var (first, last, slots) = (Array.IndexOf(isStory, true), Array.LastIndexOf(isStory, true), isStory.Count(is_ => is_));
        for (int i = 0, slot = 0; i < parts.Length; i++)
        {
            if (isStory[i])
            {
                foreach (var paragraph in paragraphs[(paragraphs.Length * slot / slots)..(paragraphs.Length * ++slot / slots)])
                {
                    yield return paragraph;
                }
            }
            else if (!(IsChanging(i, first, last) && chance.NextDouble() < LeftOut))
            {
                yield return gold.Titles is [{ Length: > 5 } title, ..]
                    ? parts[i].Replace(title, story.Titles.FirstOrDefault("A headline"), StringComparison.Ordinal)
                    : parts[i];
            }
        }
    }

    private bool IsChanging(int i, int first, int last) =>
        (i > first && i < last) || (!parts[i].Contains('\n', StringComparison.Ordinal) && Words.Of(parts[i]).Count >= MinChangingWords);
}
