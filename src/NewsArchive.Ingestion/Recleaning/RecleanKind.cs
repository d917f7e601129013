namespace NewsArchive.Ingestion.Recleaning;

/// <summary>What became of a dump that was cleaned again; every dump is exactly one of these.</summary>
public enum RecleanKind
{
    /// <summary>Readers see the same as before.</summary>
    Unchanged,

    /// <summary>The text has more words than before.</summary>
    Gains,

    /// <summary>The text has fewer words than before.</summary>
    Loses,

    /// <summary>Over a fifth of the former words is gone: <see cref="Storage.Readings.TextChange.LosesMuch"/>.</summary>
    LosesMuch,

    /// <summary>Facts or tags are others, or as many words came as went.</summary>
    Otherwise,

    /// <summary>The archive had lost the article's ledger; it is whole again.</summary>
    Repaired,

    /// <summary>The dump had an article and has none any more.</summary>
    Withdrawn,

    /// <summary>The dump was in quarantine and has an article now.</summary>
    Added,

    /// <summary>The dump was in quarantine and repeats the text of an article now.</summary>
    Repeats,

    /// <summary>The dump stays in quarantine, or goes there with others that repeated a text.</summary>
    Held,

    /// <summary>The raw dump is damaged; what the archive has of it stays as it is.</summary>
    Damaged,

    /// <summary>The cleaner failed, or the archive could not take the result; what it has stays as it is.</summary>
    Failed,
}
