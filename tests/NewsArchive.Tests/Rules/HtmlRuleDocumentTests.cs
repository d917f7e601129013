using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Tests.Rules;

/// <summary>Runs the HTML examples of <c>docs/cleaning-rules.md</c>.</summary>
public sealed class HtmlRuleDocumentTests
{
    private static readonly RuleBook Book = RuleBook.Html(title: null, description: null, author: null);

    private static readonly HashSet<string> TextRules = [.. RuleBook.Text.Rules.Select(rule => rule.Name)];

    /// <summary>The rules that only pages have; the others have examples in text.</summary>
    public static TheoryData<string> Names =>
        [.. Book.Rules.Select(rule => rule.Name).Where(name => !TextRules.Contains(name)), .. PassNames];

    public static TheoryData<string, string, string> RuleExamples => RuleDocument.Examples("html", Book.Rules.Select(rule => rule.Name));

    public static TheoryData<string, string, string> PassExamples => RuleDocument.Examples("html", PassNames);

    private static IEnumerable<string> PassNames => Book.Passes.Select(pass => pass.Name);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rule_for_pages_has_a_section_with_both_kinds_of_examples(string rule)
    {
        var fences = RuleDocument.Sections.Single(section => section.Name == rule).Examples.Select(example => example.Fence).ToHashSet();

        Assert.Superset(new HashSet<string> { "html hidden", "html shown" }, fences);
    }

    [Theory]
    [MemberData(nameof(RuleExamples))]
    public void A_rule_judges_the_first_block_as_its_document_says(string name, string fence, string example)
    {
        var first = HtmlBlockReader.Read($"<html><body>{example}</body></html>")[0];
        var verdict = Book.Rules.Single(rule => rule.Name == name).Judge(first);

        // "in-main-text" only shows; what is hidden, another rule has judged before.
        var hides = name == "in-main-text"
            ? Book.Rules.First(rule => rule.Judge(first) is not null).Name != name
            : verdict?.Role.IsShown() == false;
        Assert.Equal(fence == "html hidden", hides);
    }

    [Theory]
    [MemberData(nameof(PassExamples))]
    public void A_pass_judges_the_example_as_its_document_says(string name, string fence, string example)
    {
        var ledger = Page.Article(example).Ledger;

        // These only show; the hidden example is one that they leave alone.
        var hides = name is "standfirst" or "around-story" or "told-text"
            ? !ledger.Any(line => line.Rule == name)
            : ledger.Any(line => line.Rule == name && !line.IsShown);
        Assert.Equal(fence == "html hidden", hides);
        Assert.Contains(ledger, line => line.IsShown && line.Verdict.Role == Role.Paragraph);
    }
}
