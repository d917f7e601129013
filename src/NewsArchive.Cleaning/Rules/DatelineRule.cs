using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Facts;

namespace NewsArchive.Cleaning.Rules;

/// <summary>Hides lines that say when, by whom and where a story was published: they become facts of the article.</summary>
public sealed class DatelineRule : IRule
{
    /// <summary>What the ledger calls it.</summary>
    public const string RuleName = "dateline";

    private const int MaxWords = 30;

    // Some converters put a bullet before author and date; a longer list is an archive.
    private const int MaxItems = 4;

    /// <inheritdoc/>
    public string Name => RuleName;

    /// <inheritdoc/>
    public Verdict? Judge(Block block)
    {
        ArgumentNullException.ThrowIfNull(block);
        if (block.Shape.Words > MaxWords || (block.Kind == BlockKind.List && block.Text.Count(c => c == '\n') >= MaxItems))
        {
            return null;
        }

        var line = CreditLine.Read(block.Text);
        return line switch
        {
            { Date: { } date, Names.Count: > 0, Rest: <= CreditLine.MaxRest } => new Verdict(Role.Byline, $"“{string.Join(", ", line.Names)}” and the date {date.Date}", 0.9),
            { Date: { } date, Rest: 0 } => new Verdict(Role.Dateline, $"nothing but the date {date.Date}", 0.95),
            { Date: { } date, Source: { } source } => new Verdict(Role.Dateline, $"the date {date.Date} and the source “{source}”", 0.95),
            { Date: { } date, Rest: <= CreditLine.MaxRest } when !block.Shape.EndsAsSentence =>
                new Verdict(Role.Dateline, $"the date {date.Date} and little else", 0.75),
            { Date: null, HasLabel: true, Names.Count: > 0 } =>
                new Verdict(Role.Byline, $"names an author: “{string.Join(", ", line.Names)}”", 0.85),
            _ => null,
        };
    }
}
