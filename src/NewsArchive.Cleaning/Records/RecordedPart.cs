using NewsArchive.Cleaning.Facts;

namespace NewsArchive.Cleaning.Records;

/// <summary>A part of an article in a record.</summary>
/// <param name="Field">Which part.</param>
/// <param name="Rank">How well its name says it; 0 is best.</param>
/// <param name="Name">As written in the record.</param>
/// <param name="Value">Not empty.</param>
internal sealed record RecordedPart(ArticleField Field, int Rank, string Name, string Value)
{
    private const int MaxQuoted = 200;

    /// <summary>The rule of facts that come from records.</summary>
    public const string Rule = "record";

    /// <summary>A fact that was made of it, with the place.</summary>
    public Fact<T> Told<T>(T value)
        where T : notnull =>
        new(value, Rule, $"field “{Name}” of the record: “{FactCandidates.Cut(Value, MaxQuoted)}”");
}
