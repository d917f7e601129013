using NewsArchive.Ingestion.Dumps;
using NewsArchive.Storage;

namespace NewsArchive.Ingestion;

/// <summary>Inputs on their way to the writer, with what was learned of their sources.</summary>
/// <param name="Inputs">In their order.</param>
/// <param name="Templates">Of each source that these inputs changed, with all that was learned up to the last of them.</param>
internal sealed record TakenBatch(List<TakenInput> Inputs, IReadOnlyList<SourceTemplate> Templates);
