using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Storage;

/// <summary>Questions about inputs: what is in quarantine and why, and what a run was the last to meet.</summary>
public static class InputQueries
{
    extension(IQueryable<InputRow> inputs)
    {
        /// <summary>Those in quarantine; with the filter's kind, run and place.</summary>
        public IQueryable<InputRow> InQuarantine(QuarantineFilter filter)
        {
            ArgumentNullException.ThrowIfNull(filter);
            inputs = inputs.Where(i => i.Outcome == InputOutcome.Quarantined);
            inputs = filter.RunId is { } run ? inputs.Where(i => i.RunId == run) : inputs;
            inputs = filter.Path is { } path ? inputs.At(path) : inputs;
            return filter.Reason switch
            {
                null => inputs,
                var kind when !kind.Contains(ReasonKind.Place, StringComparison.Ordinal) => inputs.Where(i => i.Reason == kind),
                var kind => inputs.Where(i => EF.Functions.Like(i.Reason!, ReasonKind.PatternOf(kind), @"\")),
            };
        }

        /// <summary>A file with its records, or what lies below a folder.</summary>
        /// <param name="path">Absolute.</param>
        public IQueryable<InputRow> At(string path)
        {
            ArgumentNullException.ThrowIfNull(path);
            var (record, below) = (path + '#', path.EndsWith('/') ? path : path + '/');
            return inputs.Where(i => i.Origin == path || i.Origin.StartsWith(record) || i.Origin.StartsWith(below));
        }

        /// <summary>What comes after an input in a list of the newest first; everything for null.</summary>
        /// <param name="id">See <see cref="InputRow.Id"/>.</param>
        public IQueryable<InputRow> NewestFirst(int? id) =>
            (id is { } position ? inputs.Where(i => i.Id < position) : inputs).OrderByDescending(i => i.Id);

        /// <summary>The places that brought the same bytes, in the order of their coming.</summary>
        public IQueryable<string> OriginsOf(int dumpId) => inputs.Where(i => i.DumpId == dumpId).OrderBy(i => i.Id).Select(i => i.Origin);

        /// <summary>The kinds of reasons with how many inputs have them, most frequent first.</summary>
        public async Task<IReadOnlyList<ReasonCount>> CountReasonsAsync(CancellationToken cancellation)
        {
            var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
            var reasons = inputs.GroupBy(i => i.Reason).Select(group => new { Reason = group.Key, Inputs = group.Count() });
            await foreach (var found in reasons.AsAsyncEnumerable().WithCancellation(cancellation))
            {
                var kind = ReasonKind.Of(found.Reason ?? "");
                kinds[kind] = kinds.GetValueOrDefault(kind) + found.Inputs;
            }

            return [.. kinds.OrderByDescending(kind => kind.Value).ThenBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => new ReasonCount(kind.Key, kind.Value))];
        }
    }
}
