using System.Reflection;
using System.Text.RegularExpressions;
using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Tests.Rules;

public sealed partial class CaptionCreditRuleTests
{
    [Fact]
    public void The_quick_look_misses_no_word_of_the_expression()
    {
        var credit = typeof(CaptionCreditRule).GetMethod("Credit", BindingFlags.NonPublic | BindingFlags.Static)!.GetCustomAttribute<GeneratedRegexAttribute>()!;
        var expression = new Regex(credit.Pattern, credit.Options);
        var lines = LiteralWords().Matches(credit.Pattern).Select(match => match.Value).Distinct()
            .SelectMany(word => (string[])[$"{word}: Anna Berg", $"{word} 3: Anna Berg", $"The quay, {word}: Berg", $"The quay ({word} Anna Berg)", $"The quay, {word}", $"{word}. Anna Berg"])
            .ToList();
        var credits = lines.Where(line => expression.IsMatch(line)).ToList();

        Assert.True(credits.Count > 60);
        Assert.All(credits, line => Assert.NotNull(new CaptionCreditRule().Judge(new Block(line, BlockKind.Text, 1, 1))));
    }

    [GeneratedRegex(@"(?<!\\)\p{L}{2,}")]
    private static partial Regex LiteralWords();
}
