namespace NewsArchive.Storage;

/// <summary>How many inputs of a run had one reason; it stays when later runs meet the same inputs again.</summary>
public sealed class RunReasonRow
{
    public int RunId { get; set; }

    /// <summary>What became of them. Unchanged ones have a reason where they still hold no article.</summary>
    public InputOutcome Outcome { get; set; }

    /// <summary>The kind of the reason: see <see cref="ReasonKind"/>.</summary>
    public required string Reason { get; set; }

    /// <summary>How many; at least 1.</summary>
    public int Inputs { get; set; }

    /// <summary>The first of them: see <see cref="InputRow.Origin"/>. Null in a run of an older version.</summary>
    public string? Example { get; set; }

    /// <summary>The whole reason of that one, where <see cref="Reason"/> may end at a place. Null in a run of an older version.</summary>
    public string? ExampleReason { get; set; }
}
