namespace NewsArchive.Storage;

/// <summary>Which part of the quarantine; all of it where everything is null.</summary>
/// <param name="Reason">Only inputs with a reason of this kind: see <see cref="ReasonKind"/>.</param>
/// <param name="RunId">Only inputs that this run was the last to meet.</param>
/// <param name="Path">Only this file with its records, or what lies below this folder; an absolute path.</param>
/// <param name="HasLeft">What was in it and has left it, since its file holds other inputs now: see <see cref="InputOutcome.Superseded"/>.</param>
public sealed record QuarantineFilter(string? Reason = null, int? RunId = null, string? Path = null, bool HasLeft = false);
