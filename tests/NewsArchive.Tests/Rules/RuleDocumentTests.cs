using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Tests.Rules;

/// <summary>Runs the examples of <c>docs/cleaning-rules.md</c>.</summary>
public sealed class RuleDocumentTests
{
    public static TheoryData<string> Names => [.. RuleBook.Text.Rules.Select(r => r.Name), .. RuleBook.Text.Passes.Select(p => p.Name)];

    public static TheoryData<string, string, string> RuleExamples => RuleDocument.Examples("text", RuleBook.Text.Rules.Select(rule => rule.Name));

    public static TheoryData<string, string, string> PassExamples => RuleDocument.Examples("text", RuleBook.Text.Passes.Select(pass => pass.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rule_has_a_section_with_both_kinds_of_examples(string rule)
    {
        var fences = RuleDocument.Sections.Single(section => section.Name == rule).Examples.Select(example => example.Fence).ToHashSet();

        Assert.Contains("text hidden", fences);
        Assert.Contains("text shown", fences);
    }

    [Fact]
    public void A_section_has_a_rule() => Assert.Empty(
        RuleDocument.Sections.Select(section => section.Name).Except(Names.Select(row => row.Data)).Except(HtmlRuleDocumentTests.Names.Select(row => row.Data)).Except([TemplateDocumentTests.Name, NamedTextDocumentTests.Name]));

    [Theory]
    [MemberData(nameof(RuleExamples))]
    public void A_rule_judges_the_first_block_as_its_document_says(string name, string fence, string example)
    {
        var rule = RuleBook.Text.Rules.Single(r => r.Name == name);
        var verdict = rule.Judge(TextBlockReader.Read(example)[0]);

        var isHidden = verdict?.Role.IsShown() == false;
        if (rule is ProseRule)
        {
            Assert.Equal(fence == "text shown", verdict?.Role.IsShown() == true);
        }
        else if (rule is UndecidedRule)
        {
            // It never shows a block; it is never asked where another rule has an opinion.
            var asked = RuleBook.Text.Judge(TextBlockReader.Read(example))[0].Rule == name;
            Assert.Equal(fence == "text hidden", asked);
        }
        else
        {
            Assert.Equal(fence == "text hidden", isHidden);
        }
    }

    [Theory]
    [MemberData(nameof(PassExamples))]
    public void A_pass_judges_the_example_as_its_document_says(string name, string fence, string example)
    {
        var ledger = RuleBook.Text.Judge(TextBlockReader.Read(example));

        // These only show; a block that they do not explain stays as the rules left it.
        var hides = name is "clean-text" or "story-list"
            ? !ledger.Any(line => line.Rule == name)
            : ledger.Any(line => line.Rule == name && !line.IsShown);
        Assert.Equal(fence == "text hidden", hides);
        Assert.Contains(ledger, line => line.IsShown);
    }
}
