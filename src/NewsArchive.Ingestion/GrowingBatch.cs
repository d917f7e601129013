using System.Text;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Templates;
using NewsArchive.Ingestion.Dumps;
using NewsArchive.Storage;

namespace NewsArchive.Ingestion;

/// <summary>A batch that fills: each cleaned dump learns in its turn, and is judged and prepared on any core while others come.</summary>
/// <param name="border">Keeps a dump that fails from the others.</param>
/// <param name="slots">How many are worked on at a time, in all batches.</param>
internal sealed class GrowingBatch(SourceTemplates templates, DumpBorder border, SemaphoreSlim slots)
{
    // Most of a prepared dump, for each byte of its text in UTF-8: the text, its terms, its different words and the packed ledger.
    private const int BytesATextByte = 3;
    private const int BytesAnInput = 2048;

    private readonly List<Task<TakenInput>> inputs = [];

    /// <summary>How many inputs it has.</summary>
    public int Count => inputs.Count;

    /// <summary>About how much memory they take until they are written.</summary>
    public long Bytes { get; private set; }

    /// <summary>Adds the next input, in the order of the inputs.</summary>
    public async Task AddAsync(TakenInput taken)
    {
        Bytes += BytesAnInput;
        if (taken.Result is not ArchiveInput.Cleaned cleaned)
        {
            inputs.Add(Task.FromResult(taken));
            return;
        }

        Bytes += cleaned.Dump.Bytes.Length / 2;
        if (cleaned.Result is CleaningResult.Cleaned { Article: var article })
        {
            Bytes += BytesATextByte * article.Body.Sum(line => (long)Encoding.UTF8.GetByteCount(line.Block.Text));
        }

        var template = border.Or(taken.Input.Origin, () => templates.TakeTurn(taken.Input.Record is null ? taken.Input.Path : null, cleaned.Dump, cleaned.Result), Template.None);
        await slots.WaitAsync();
        inputs.Add(FinishAsync(taken, cleaned, template));
    }

    /// <summary>All inputs, prepared, with what was learned since the batch before.</summary>
    public async Task<TakenBatch> EndAsync()
    {
        var learned = templates.TakeChanged();
        return new([.. await Task.WhenAll(inputs)], learned);
    }

    private async Task<TakenInput> FinishAsync(TakenInput taken, ArchiveInput.Cleaned cleaned, Template template)
    {
        try
        {
            var (prepared, problem) = await border.CleanAsync(taken.Input.Origin, () => (cleaned with { Result = WithTemplate() }).Prepare(), CancellationToken.None);
            return taken with { Result = prepared ?? (cleaned with { Result = new CleaningResult.Quarantined(problem) }).Prepare() };
        }
        finally
        {
            slots.Release();
        }

        CleaningResult WithTemplate() => border.Or(taken.Input.Origin, () => Cleaner.WithTemplate(cleaned.Result, template), cleaned.Result);
    }
}
