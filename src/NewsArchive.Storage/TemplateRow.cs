namespace NewsArchive.Storage;

/// <summary>What a source repeats across its dumps, as far as it was learned.</summary>
public sealed class TemplateRow
{
    /// <summary>The source as <see cref="SourceRow.Host"/> names it, or the host its dumps were fetched from; or a folder of dumps.</summary>
    public required string Source { get; set; }

    /// <summary>The counts, as <see cref="Cleaning.Templates.TemplateBytes"/> makes them; at most about 16 KB.</summary>
    public required byte[] Counts { get; set; }
}
