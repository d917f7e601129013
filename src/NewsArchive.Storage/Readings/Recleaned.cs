using NewsArchive.Cleaning;

namespace NewsArchive.Storage.Readings;

/// <summary>What cleaning a kept dump again came to; nothing is written yet.</summary>
/// <param name="Kept">The dump and its article as they were read.</param>
public abstract record Recleaned(KeptDump Kept)
{
    /// <summary>Its article in the form in which it is stored; null where there is none, or before <see cref="Prepare"/>.</summary>
    internal PreparedArticle? Prepared { get; private init; }

    /// <summary>Its article of today; null where there is none, or it is the same.</summary>
    internal virtual Article? Told => null;

    /// <summary>Makes everything ready that is to be stored; from any thread.</summary>
    public Recleaned Prepare() => Told is { } article && Prepared is null ? this with { Prepared = PreparedArticle.Of(article) } : this;

    /// <summary>The article is the same in every detail.</summary>
    public sealed record Same(KeptDump Kept) : Recleaned(Kept);

    /// <summary>The article is another, if only in its ledger.</summary>
    /// <param name="Change">What readers see of it; null when the former one could not be read and there is nothing to compare.</param>
    public sealed record Changed(KeptDump Kept, Article Article, ArticleChange? Change) : Recleaned(Kept)
    {
        internal override Article? Told => Article;
    }

    /// <summary>The dump that had an article has none today.</summary>
    /// <param name="Reason">A sentence a curator understands.</param>
    public sealed record Withdrawn(KeptDump Kept, string Reason) : Recleaned(Kept);

    /// <summary>The dump that was in quarantine has an article today.</summary>
    public sealed record Added(KeptDump Kept, Article Article) : Recleaned(Kept)
    {
        internal override Article? Told => Article;
    }

    /// <summary>The dump has an article, and when it was last looked at another dump had one of the same text.</summary>
    public sealed record Repeated(KeptDump Kept, Article Article) : Recleaned(Kept)
    {
        internal override Article? Told => Article;
    }

    /// <summary>The dump stays in quarantine.</summary>
    /// <param name="Reason">The reason of today.</param>
    public sealed record Held(KeptDump Kept, string Reason) : Recleaned(Kept);

    /// <summary>It could not be cleaned again, and stays as it is.</summary>
    /// <param name="Reason">A sentence a curator understands.</param>
    /// <param name="IsDamaged">Whether the raw dump is missing or damaged, not the cleaner at fault.</param>
    public sealed record Failed(KeptDump Kept, string Reason, bool IsDamaged) : Recleaned(Kept);
}
