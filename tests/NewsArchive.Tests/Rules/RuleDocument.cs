using System.Text.RegularExpressions;

namespace NewsArchive.Tests.Rules;

/// <summary>The sections and examples of <c>docs/cleaning-rules.md</c>.</summary>
internal static partial class RuleDocument
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Shared.Repository, "docs", "cleaning-rules.md"));

    /// <summary>A rule's section: its name, and its examples with their fences, e.g. <c>text hidden</c>.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<(string Fence, string Text)> Examples)> Sections { get; } =
        [.. Section().Matches(Text).Select(section => (
            section.Groups["name"].Value,
            (IReadOnlyList<(string, string)>)[.. Fence().Matches(section.Groups["body"].Value)
                .Select(fence => (fence.Groups["kind"].Value, fence.Groups["text"].Value))]))];

    /// <summary>The examples of one kind of dump, of the rules named.</summary>
    public static TheoryData<string, string, string> Examples(string kind, IEnumerable<string> names)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (name, examples) in Sections.Where(section => names.Contains(section.Name)))
        {
            foreach (var (fence, text) in examples.Where(example => example.Fence.StartsWith(kind, StringComparison.Ordinal)))
            {
                data.Add(name, fence, text);
            }
        }

        return data;
    }

    [GeneratedRegex(@"^### (?<name>[\w-]+)\n(?<body>.*?)(?=^##|\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex(@"^```(?<kind>(?:text|html|json) (?:hidden|shown))\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
