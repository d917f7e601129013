namespace NewsArchive.Storage.Search;

/// <summary>What an article is found by beside its words and its countries.</summary>
/// <param name="SourceId">Null when the dump does not say.</param>
/// <param name="Language">ISO 639-1; null when it cannot be told.</param>
/// <param name="Day">Null of an undated article.</param>
internal sealed record IndexFacts(int? SourceId, string? Language, DateOnly? Day)
{
    /// <summary>The tags that stand for them.</summary>
    public IEnumerable<string> Tags
    {
        get
        {
            yield return Tag.Every;
            foreach (var tag in Tag.Days(Day))
            {
                yield return tag;
            }

            if (SourceId is { } source)
            {
                yield return Tag.Source(source);
            }

            if (Language is { } language)
            {
                yield return Tag.Language(language);
            }
        }
    }
}
