namespace NewsArchive.Storage;

/// <summary>How many inputs have a reason of one kind.</summary>
/// <param name="Kind">See <see cref="ReasonKind"/>.</param>
/// <param name="Inputs">At least 1.</param>
public sealed record ReasonCount(string Kind, int Inputs);
