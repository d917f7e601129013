namespace NewsArchive.Evaluation.Gold;

/// <summary>Pages whose gold is known to be wrong: some are set aside, of others only the date.</summary>
/// <param name="lines">Id, what is doubted and why, parted by tabs; <c>#</c> begins a remark.</param>
internal sealed class Contested(IEnumerable<string> lines)
{
    private readonly HashSet<(string Id, string What)> doubts = [.. lines
        .Where(line => !string.IsNullOrWhiteSpace(line) && !line.StartsWith('#'))
        .Select(line => line.Split('\t'))
        .Where(columns => columns.Length > 1)
        .Select(columns => (columns[0], columns[1].Trim()))];

    /// <summary>Reads <c>contested.tsv</c> beside a gold file; nothing is doubted where there is none.</summary>
    public static Contested Beside(string gold)
    {
        var path = Path.Combine(Path.GetDirectoryName(gold)!, "contested.tsv");
        return new Contested(File.Exists(path) ? File.ReadLines(path) : []);
    }

    /// <summary>Whether the page does not count at all.</summary>
    public bool SetsAside(string id) => doubts.Contains((id, "dup")) || doubts.Contains((id, "unreachable")) || doubts.Contains((id, "text"));

    /// <summary>Whether the page's date does not count.</summary>
    public bool DoubtsDate(string id) => doubts.Contains((id, "date"));
}
