namespace NewsArchive.Storage.Readings;

/// <summary>What readers see of an article.</summary>
[Flags]
public enum ArticleParts
{
    None = 0,

    /// <summary>The words of the shown blocks.</summary>
    Text = 1,
    Title = 2,

    /// <summary>Day, time or zone.</summary>
    Date = 4,
    Source = 8,
    Author = 16,
    Section = 32,
    Language = 64,

    /// <summary>The country tags, their order and which are subjects.</summary>
    Countries = 128,

    /// <summary>The same words as other kinds of blocks: a paragraph that is a heading now.</summary>
    Form = 256,
}
