namespace NewsArchive.Cleaning.Sources;

/// <summary>A name that may be the publisher's, with its evidence.</summary>
/// <param name="Name">What was counted.</param>
/// <param name="Text">As printed.</param>
/// <param name="Line">Index of the block in the ledger where it was first found.</param>
/// <param name="Features">What the ranking looks at, one number a <see cref="SourceFeature"/>.</param>
internal sealed record RankedName(SourceName Name, string Text, int Line, float[] Features)
{
    /// <summary>A feature.</summary>
    public ref float this[SourceFeature feature] => ref Features[(int)feature];
}
