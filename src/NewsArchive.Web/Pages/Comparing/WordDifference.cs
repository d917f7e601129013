using System.Buffers;

namespace NewsArchive.Web.Pages.Comparing;

/// <summary>Which words of a sentence another form of it does not have.</summary>
public static class WordDifference
{
    // Longer sentences are tables and lists; all of them is marked.
    private const int MaxWords = 500;

    /// <summary>Both sentences in runs; what only one has is marked. Joined, the runs of each are the sentence.</summary>
    public static (IReadOnlyList<ComparedRun> First, IReadOnlyList<ComparedRun> Second) Of(string first, string second, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var (left, right) = (ComparedWord.Of(first).ToList(), ComparedWord.Of(second).ToList());
        if (left.Count > MaxWords || right.Count > MaxWords)
        {
            return ([new(first, true)], [new(second, true)]);
        }

        // Rented: a page has hundreds of changed sentences, one after the other.
        var skipsLeft = ArrayPool<bool>.Shared.Rent(left.Count * right.Count);
        var numbers = new WordNumbers();
        MarkWays([.. left.Select(word => numbers[word])], [.. right.Select(word => numbers[word])], skipsLeft);
        var (isInSecond, isInFirst) = (new bool[left.Count], new bool[right.Count]);
        for (var (i, j) = (0, 0); i < left.Count && j < right.Count;)
        {
            if (left[i] == right[j])
            {
                (isInSecond[i++], isInFirst[j++]) = (true, true);
            }
            else if (skipsLeft[(i * right.Count) + j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        ArrayPool<bool>.Shared.Return(skipsLeft);
        return (Runs(left, isInSecond), Runs(right, isInFirst));
    }

    // The longest sequence that both have; for each two words whether without the left one no less is in common than without the right one.
    private static void MarkWays(int[] left, int[] right, bool[] skipsLeft)
    {
        var (below, common) = (new int[right.Length + 1], new int[right.Length + 1]);
        for (var i = left.Length - 1; i >= 0; i--)
        {
            for (var j = right.Length - 1; j >= 0; j--)
            {
                skipsLeft[(i * right.Length) + j] = below[j] >= common[j + 1];
                common[j] = left[i] == right[j] ? below[j + 1] + 1 : Math.Max(below[j], common[j + 1]);
            }

            (below, common) = (common, below);
        }
    }

    // A blank between two marked words is marked with them.
    private static List<ComparedRun> Runs(List<string> words, bool[] isShared)
    {
        var runs = new List<ComparedRun>();
        for (var i = 0; i < words.Count; i++)
        {
            var isBetween = string.IsNullOrWhiteSpace(words[i]) && i > 0 && i < words.Count - 1 && !isShared[i - 1] && !isShared[i + 1];
            var isOnlyHere = isBetween || (!isShared[i] && !string.IsNullOrWhiteSpace(words[i]));
            if (runs.Count > 0 && runs[^1].IsOnlyHere == isOnlyHere)
            {
                runs[^1] = runs[^1] with { Text = runs[^1].Text + words[i] };
            }
            else
            {
                runs.Add(new(words[i], isOnlyHere));
            }
        }

        return runs;
    }
}

/// <summary>A run of a sentence.</summary>
/// <param name="IsOnlyHere">Whether the other form of the sentence does not have it.</param>
public sealed record ComparedRun(string Text, bool IsOnlyHere);
