using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>Hides blocks whose characters were lost: runs of question marks or of the replacement character.</summary>
public sealed class DamagedTextRule : IRule
{
    // Nobody asks eight times; converters that lose a script leave a mark for each letter.
    private const int MinRun = 8;
    private const double MinShare = 0.1;

    /// <inheritdoc/>
    public string Name => "damaged-text";

    /// <inheritdoc/>
    public Verdict? Judge(Block block)
    {
        ArgumentNullException.ThrowIfNull(block);
        var lost = block.Text.AsSpan().Count('?') + block.Text.AsSpan().Count('\ufffd');
        return lost >= MinRun && lost > MinShare * block.Text.Length && LongestRun(block.Text) is var run and >= MinRun
            ? new Verdict(Role.Damaged, $"{lost} of {block.Text.Length} characters are lost, {run} in a row", Confidence: 0.95)
            : null;
    }

    private static int LongestRun(string text)
    {
        int longest = 0, run = 0;
        foreach (var c in text)
        {
            run = c is '?' or '\ufffd' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
