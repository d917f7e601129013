using System.Text;

namespace NewsArchive.Cleaning.Blocks;

/// <summary>Finds the element that holds the text which the page's metadata give as the article's.</summary>
internal static class ArticleBodyMatch
{
    // Letters in a row that two texts share only when one copies the other.
    private const int Window = 24;
    private const int MinLetters = 300;
    // Publishers print shortened or marked-up texts: this much of it must be found, and the root must hold nearly all found.
    private const double MinFound = 0.6;
    private const double RootShare = 0.9;
    private const double BlockShare = 0.7;
    private const int MaxLetters = 1_000_000;
    private const ulong Base = 0x9E3779B97F4A7C15;

    private static readonly ulong BaseOfWindow = Power(Base, Window);

    /// <summary>The smallest element that holds nearly all of it, and marks the blocks that it tells; null when the metadata give none or the page shows another text.</summary>
    public static PageElement? Find(IReadOnlyList<PageBlock> blocks, IReadOnlyList<PageElement> elements, string? articleBody)
    {
        var letters = Letters(articleBody ?? "");
        if (letters.Length is < MinLetters or > MaxLetters)
        {
            return null;
        }

        var windows = new HashSet<ulong>(Windows(letters, step: 1));
        var found = 0;
        var told = new List<PageBlock>();
        foreach (var block in blocks)
        {
            var own = Letters(block.Text);
            if (own.Length < Window || block.Holder.IsWithin(ContainerPurpose.Hidden) || Share(own, windows) < BlockShare)
            {
                continue;
            }

            found += own.Length;
            told.Add(block);
            for (var element = block.Holder; element is not null; element = element.Parent)
            {
                element.MatchedChars += own.Length;
            }
        }

        if (found < MinFound * letters.Length)
        {
            return null;
        }

        told.ForEach(block => block.IsTold = true);
        return elements.Last(element => element.MatchedChars >= RootShare * found);
    }

    private static double Share(string letters, HashSet<ulong> windows)
    {
        int all = 0, known = 0;
        foreach (var window in Windows(letters, step: Window / 2))
        {
            all++;
            known += windows.Contains(window) ? 1 : 0;
        }

        return (double)known / all;
    }

    // A rolling hash: each window is made of the one before by one letter that comes and one that goes.
    private static IEnumerable<ulong> Windows(string letters, int step)
    {
        var hash = 0UL;
        for (var end = 0; end < letters.Length; end++)
        {
            hash = (hash * Base) + letters[end];
            hash -= end < Window ? 0 : letters[end - Window] * BaseOfWindow;
            if (end + 1 >= Window && (end + 1 - Window) % step == 0)
            {
                yield return hash;
            }
        }
    }

    private static ulong Power(ulong number, int exponent)
    {
        var power = 1UL;
        for (var i = 0; i < exponent; i++)
        {
            power *= number;
        }

        return power;
    }

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                letters.Append(char.ToLowerInvariant(c));
            }
        }

        return letters.ToString();
    }
}
