namespace NewsArchive.Storage;

/// <summary>What was learned of a source, on its way into the archive.</summary>
/// <param name="Source">See <see cref="TemplateRow.Source"/>.</param>
/// <param name="Counts">See <see cref="TemplateRow.Counts"/>.</param>
public sealed record SourceTemplate(string Source, byte[] Counts);
