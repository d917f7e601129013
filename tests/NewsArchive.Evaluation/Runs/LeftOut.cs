using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Evaluation.Runs;

/// <summary>A piece of evidence that cleaning is tried without.</summary>
/// <param name="Name">What is left out: the name of a rule or pass, or of several that rest on the same evidence.</param>
/// <param name="Change">The rules without it.</param>
internal sealed record LeftOut(string Name, Func<RuleBook, RuleBook> Change)
{
    /// <summary>Each rule and each pass alone, and the families of rules; the last rule must stay, it has an opinion of every block.</summary>
    public static IReadOnlyList<LeftOut> Of(RuleBook book) =>
    [
        Rules("(all element names)", book, rule => rule is PurposeRule),
        Rules("(all set phrases)", book, rule => rule is PhraseRule),
        new("(all passes)", other => other with { Passes = [] }),
        .. book.Rules.SkipLast(1).Select(rule => Rules(rule.Name, book, other => other.Name == rule.Name)),
        .. book.Passes.Select(pass => new LeftOut(pass.Name, other => other with { Passes = [.. other.Passes.Where(one => one.Name != pass.Name)] })),
    ];

    /// <summary>Whether it takes anything from the rules.</summary>
    public bool Changes(RuleBook book) => Change(book) is var other && (other.Rules.Count < book.Rules.Count || other.Passes.Count < book.Passes.Count);

    private static LeftOut Rules(string name, RuleBook book, Func<IRule, bool> isOut) =>
        new(name, other => other with { Rules = [.. other.Rules.Where(rule => rule.Name == book.Rules[^1].Name || !isOut(rule))] });
}
