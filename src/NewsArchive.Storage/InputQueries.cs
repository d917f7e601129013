using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Storage;

/// <summary>Questions about inputs: what is in quarantine and why, and what a run was the last to meet.</summary>
public static class InputQueries
{
    /// <summary>How many kinds of reasons a list counts apart.</summary>
    public const int MaxKinds = 100;

    extension(IQueryable<InputRow> inputs)
    {
        /// <summary>Those in quarantine; with the filter's kind, run and place.</summary>
        public IQueryable<InputRow> InQuarantine(QuarantineFilter filter)
        {
            ArgumentNullException.ThrowIfNull(filter);
            inputs = filter.HasLeft
                ? inputs.Where(i => i.Outcome == InputOutcome.Superseded)
                : inputs.Where(i => i.Outcome == InputOutcome.Quarantined);
            inputs = filter.RunId is { } run ? inputs.Where(i => i.RunId == run) : inputs;
            inputs = filter.Path is { } path ? inputs.At(path) : inputs;
            return inputs.OfKind(filter.Reason);
        }

        /// <summary>Those that a run was the last to meet, in the order in which they first came.</summary>
        /// <param name="runId">See <see cref="RunRow.Id"/>.</param>
        /// <param name="outcome">Only what is this today; null for all.</param>
        /// <param name="kind">Only what has a reason of this kind; null for all.</param>
        public IQueryable<InputRow> MetLastBy(int runId, InputOutcome? outcome, string? kind) => inputs
            .Where(i => i.RunId == runId && (outcome == null || i.Outcome == outcome))
            .OfKind(kind)
            .OrderBy(i => i.Id);

        /// <summary>Those with a reason of a kind: see <see cref="ReasonKind"/>; all for null.</summary>
        public IQueryable<InputRow> OfKind(string? kind) => kind switch
        {
            null => inputs,
            // No range: a list of a frequent kind would be sorted whole instead of read from its end.
            _ when ReasonKind.PrefixOf(kind) is { } prefix => inputs.Where(i => i.Reason!.StartsWith(prefix)),
            _ => inputs.Where(i => i.Reason == kind),
        };

        /// <summary>A file with its records, or what lies below a folder; or the one input of an <see cref="InputRow.Origin"/>.</summary>
        /// <param name="path">Absolute, in its own case.</param>
        public IQueryable<InputRow> At(string path)
        {
            ArgumentNullException.ThrowIfNull(path);
            var file = InputOrigin.Of(path, null);
            var folder = file.TrimEnd('/');

            // '$' comes after '#' and '0' after '/'; behind a doubled '#' the name of another file goes on.
            var (record, other, afterOther, afterRecord) = (file + '#', file + "##", file + "#$", file + '$');
            var (below, afterBelow) = (folder + '/', folder + '0');
            return inputs.Where(i => i.Origin == path || i.Origin == file
                || (string.Compare(i.Origin, record) >= 0 && string.Compare(i.Origin, other) < 0)
                || (string.Compare(i.Origin, afterOther) >= 0 && string.Compare(i.Origin, afterRecord) < 0)
                || (string.Compare(i.Origin, below) >= 0 && string.Compare(i.Origin, afterBelow) < 0));
        }

        /// <summary>What comes after an input in a list of the newest first; everything for null.</summary>
        /// <param name="id">See <see cref="InputRow.Id"/>.</param>
        public IQueryable<InputRow> NewestFirst(int? id) =>
            (id is { } position ? inputs.Where(i => i.Id < position) : inputs).OrderByDescending(i => i.Id);

        /// <summary>The places that brought the same bytes, in the order of their coming.</summary>
        public IQueryable<string> OriginsOf(int dumpId) => inputs.Where(i => i.DumpId == dumpId).OrderBy(i => i.Id).Select(i => i.Origin);

        /// <summary>
        /// The kinds of reasons with how many inputs have them, most frequent first. It goes from kind to kind along an index,
        /// so that a hundred thousand damaged places are one step.
        /// </summary>
        public async Task<IReadOnlyList<ReasonCount>> CountReasonsAsync(CancellationToken cancellation)
        {
            var kinds = new List<ReasonCount>();
            var (from, last) = ReasonKind.RangeOf("…");
            while (kinds.Count < MaxKinds && await inputs.Between((from, last)).MinAsync(i => i.Reason, cancellation) is { } reason)
            {
                var kind = ReasonKind.Of(reason);
                var to = ReasonKind.RangeOf(kind).To;
                kinds.Add(new ReasonCount(kind, await inputs.Between((reason, to)).CountAsync(cancellation)));
                from = to;
            }

            var others = kinds.Count < MaxKinds ? 0 : await inputs.Between((from, last)).CountAsync(cancellation);
            return [.. kinds.OrderByDescending(kind => kind.Inputs), .. others == 0 ? [] : new[] { new ReasonCount(ReasonKind.Other, others) }];
        }

        // Compared as SQLite does, by code points.
        private IQueryable<InputRow> Between((string From, string To) range) =>
            inputs.Where(i => string.Compare(i.Reason, range.From) >= 0 && string.Compare(i.Reason, range.To) < 0);
    }
}
