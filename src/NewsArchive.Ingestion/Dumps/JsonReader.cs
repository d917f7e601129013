using System.Globalization;
using NewsArchive.Cleaning;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>Reads JSON: a record a line, or a document whose objects are the records, alone, in an array or in a member of an object.</summary>
/// <remarks>
/// Many files of JSON hold no articles at all. What comes before the first article is held back; where none comes, the whole file is
/// one input.
/// </remarks>
internal sealed class JsonReader : IDumpReader
{
    // Exports begin with a line or two about themselves at most; more than this is told as one.
    private const int MaxHeld = 100;
    private const int MaxHeldBytes = 1024 * 1024;

    private const string NoArticles = "JSON without articles: nothing in it names a text (“text”, “body”, “content”, “html”) and a title, address or date";

    private readonly List<DumpRecord> held = [];
    private int number;
    private bool holdsArticles;
    private DumpRecord? firstDamage;

    /// <inheritdoc/>
    public IEnumerable<DumpRecord> Read(Content content, ReadLimits limits)
    {
        var (from, isWholeFile, heldBytes) = (content.Position, number == 0, 0L);
        foreach (var piece in Pieces(content, limits))
        {
            var articles = JsonArticles.In(piece.Bytes, out var isBroken);
            isBroken |= piece.Damage is not null;
            if (articles.Count == 0 && !holdsArticles)
            {
                var record = RecordOf(piece);
                firstDamage ??= isBroken ? record : null;
                heldBytes += piece.Bytes.Length;
                Hold(heldBytes > MaxHeldBytes ? record with { Dump = null } : record);
                continue;
            }

            foreach (var before in Released(from, piece.Offset))
            {
                yield return before;
            }

            holdsArticles = true;
            foreach (var record in articles.Count == 0 ? [RecordOf(piece)] : articles.Select(article => RecordOf(piece.Part(article))))
            {
                yield return record;
            }
        }

        if (!holdsArticles && (content.Break is null || content.Position > from))
        {
            // A part before a gap is not the whole file, and there may be articles behind it.
            yield return WithoutArticles(isWholeFile && content.Break is null ? null : $"{FileReader.Rest}-{from}", from, content.Position - from);
        }
    }

    private static IEnumerable<JsonPiece> Pieces(Content content, ReadLimits limits) =>
        JsonLines.Fits(content, limits.MaxDumpBytes) ? JsonLines.Read(content, limits.MaxDumpBytes) : new JsonValues(content, limits.MaxDumpBytes).Read();

    private void Hold(DumpRecord record)
    {
        if (held.Count <= MaxHeld)
        {
            held.Add(record);
        }
    }

    // Each of them, or all as one where they are many.
    private IEnumerable<DumpRecord> Released(long from, long to)
    {
        IEnumerable<DumpRecord> released = held.Count <= MaxHeld && held.TrueForAll(record => record.Dump is not null || record.Damage is not null)
            ? [.. held]
            : [DumpRecord.NotTaken($"{held[0].Name}-{number}", from, to - from, NoArticles)];
        held.Clear();
        return released;
    }

    private DumpRecord WithoutArticles(string? name, long from, long length)
    {
        held.Clear();
        return firstDamage is { } damage
            ? DumpRecord.Damaged(name, from, length, damage.Damage ?? "The JSON is damaged, and nothing in it is an article.")
            : DumpRecord.NotTaken(name, from, length, NoArticles);
    }

    private DumpRecord RecordOf(JsonPiece piece)
    {
        var name = (++number).ToString(CultureInfo.InvariantCulture);
        return piece.Damage is { } reason
            ? DumpRecord.Damaged(name, piece.Offset, piece.Length, reason)
            : new DumpRecord(name, piece.Offset, piece.Length, new Dump(piece.Bytes, DumpFormat.Json));
    }
}
