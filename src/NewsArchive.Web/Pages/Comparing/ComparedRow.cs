namespace NewsArchive.Web.Pages.Comparing;

/// <summary>What two texts have beside each other: a sentence of both, or of one.</summary>
/// <param name="First">Of the first text; null where it has none here.</param>
/// <param name="Second">Of the second text; null where it has none here.</param>
/// <param name="FirstElsewhere">The number of the row where the second text has the first one's sentence; null where it has it nowhere else.</param>
/// <param name="SecondElsewhere">The same the other way round.</param>
public sealed record ComparedRow(Sentence? First, Sentence? Second, int? FirstElsewhere = null, int? SecondElsewhere = null)
{
    /// <summary>What became of it from the first text to the second.</summary>
    public ComparedChange Change =>
        (First, Second) switch
        {
            (null, _) => SecondElsewhere is null ? ComparedChange.Added : ComparedChange.Moved,
            (_, null) => FirstElsewhere is null ? ComparedChange.Dropped : ComparedChange.Moved,
            var (first, second) => first.Text == second.Text ? ComparedChange.Same : ComparedChange.Changed,
        };
}

/// <summary>What became of a sentence.</summary>
public enum ComparedChange
{
    /// <summary>It is the same, to the letter.</summary>
    Same,

    /// <summary>Some of its words are others.</summary>
    Changed,

    /// <summary>It stands elsewhere in the other text.</summary>
    Moved,

    /// <summary>Only the first text has it.</summary>
    Dropped,

    /// <summary>Only the second text has it.</summary>
    Added,
}
