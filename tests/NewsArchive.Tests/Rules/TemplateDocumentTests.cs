using NewsArchive.Tests.Templates;

namespace NewsArchive.Tests.Rules;

/// <summary>Runs the examples of the pass that needs other dumps of the source.</summary>
public sealed class TemplateDocumentTests
{
    /// <summary>The pass, as the ledger and the document name it.</summary>
    public const string Name = "template";

    private static string Example(string fence) =>
        RuleDocument.Sections.Single(section => section.Name == Name).Examples.Single(example => example.Fence == fence).Text.Trim();

    [Fact]
    public void What_ends_eight_other_stories_is_hidden()
    {
        var example = Example("text hidden");
        var repeated = example.Split("\n\n")[^1];
        var learner = InventedSource.Learn(Enumerable.Range(0, 8).Select(n => InventedSource.Page(n, repeated)));

        var line = learner.With(example).Ledger[^1];

        Assert.Equal((Name, false, "in 8 of 8 files of this source"), (line.Rule, line.IsShown, line.Verdict.Why));
    }

    [Fact]
    public void What_stands_among_the_text_of_three_others_is_shown()
    {
        var example = Example("text shown");
        var repeated = example.Split("\n\n")[1];
        var learner = InventedSource.Learn(Enumerable.Range(0, 8).Select(n =>
            InventedSource.Page(n, n < 3 ? [repeated, .. InventedSource.Story(n + 40)] : [InventedSource.AboutUs])));

        var line = learner.With(example).Ledger[1];

        Assert.Equal((repeated, true), (line.Block.Text, line.IsShown));
    }
}
