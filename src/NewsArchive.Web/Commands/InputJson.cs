using NewsArchive.Storage;
using NewsArchive.Web.Pages.Ingest;

namespace NewsArchive.Web.Commands;

/// <summary>An input as programs read it; <c>docs/operations.md</c> says what each property means.</summary>
internal sealed record InputJson(
    int Id, string File, string Outcome, string? Reason, long? Offset, long? Length, string? Sha256, int Run, DateTime SeenUtc, bool IsKept)
{
    /// <summary>Tells of an input.</summary>
    public static InputJson Of(InputRow input) => new(
        input.Id,
        input.Origin,
        RunWords.NameOf(input.Outcome),
        input.Reason,
        input.Offset,
        input.Length,
        input.Sha256 is { } hash ? Convert.ToHexStringLower(hash) : null,
        input.RunId,
        input.SeenUtc,
        input.DumpId != null);
}
