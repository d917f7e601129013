namespace NewsArchive.Cleaning.Facts;

/// <summary>Names of persons as a line near the story prints them.</summary>
/// <param name="At">The line's place among the lines around the story.</param>
internal sealed record NameMention(IReadOnlyList<string> Names, NameForm Form, int At, PrintedLine Line)
{
    /// <summary>Whether a job such as "correspondent" stands beside a name.</summary>
    public bool HasJob { get; init; }

    /// <summary>Whether a date stands in the same line.</summary>
    public bool HasDate { get; init; }
}
