namespace NewsArchive.Cleaning.Facts;

/// <summary>A date that a line near the story prints.</summary>
/// <param name="IsChange">Whether its label says that it is the day of the last change.</param>
/// <param name="Points">What speaks for it.</param>
/// <param name="IsBelieved">Whether enough speaks for it.</param>
/// <param name="Evidence">The line, for the reader.</param>
internal sealed record TextDate(DateMention Mention, bool IsChange, int Points, bool IsBelieved, string Evidence)
{
    /// <summary>The fact it would be.</summary>
    public Fact<PublishedDate> Fact => new(Mention.Date, IsChange ? "update-line" : Mention.CountedFrom != null ? "relative-date" : "date-line", Evidence);
}
