namespace NewsArchive.Storage.Tagging;

/// <summary>What a curator says of an article and a country. The numbers are part of the database.</summary>
public enum TagDecision
{
    /// <summary>The article neither is about the country nor names it in a way that matters: no tag.</summary>
    None = 0,

    /// <summary>The article names the country in passing.</summary>
    Mention = 1,

    /// <summary>The article is about the country.</summary>
    Subject = 2,
}
