using System.Globalization;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Records;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>Reads JSON: a record a line, or a document whose objects are the records, alone, in an array or in a member of an object.</summary>
/// <remarks>
/// Many files of JSON hold no articles at all. What comes before the first article is held back; where none comes, the whole file is
/// one input. Where that is too much to hold, what is broken is told as it comes, and what lies between as one.
/// </remarks>
internal sealed class JsonReader : IDumpReader
{
    // Exports begin with a line or two about themselves at most; more than this is told as one.
    private const int MaxHeld = 100;
    private const int MaxHeldBytes = 1024 * 1024;

    private const string NoArticles = "JSON without articles: it holds no text (text, body, content, html) beside a title, address or date, and nothing as long as an article";

    private readonly List<(DumpRecord Record, bool IsBroken)> held = [];
    private long heldBytes;
    private bool isMuch;
    private bool isTold;
    private int number;
    private bool holdsArticles;
    private DumpRecord? firstDamage;
    private UnnamedText? unnamed;

    /// <inheritdoc/>
    public IEnumerable<DumpRecord> Read(Content content, ReadLimits limits)
    {
        var (from, isWholeFile) = (content.Position, number == 0);
        foreach (var piece in Pieces(content, limits))
        {
            var isBroken = piece.Damage is not null;
            var articles = isBroken ? [] : JsonArticles.In(piece.Bytes, out isBroken);
            if (articles.Count == 0 && !holdsArticles)
            {
                unnamed ??= isBroken || number > MaxHeld ? null : JsonArticles.UnnamedIn(piece.Bytes);
                foreach (var broken in Hold(RecordOf(piece), isBroken))
                {
                    yield return broken;
                }

                continue;
            }

            foreach (var before in Released())
            {
                yield return before;
            }

            holdsArticles = true;
            foreach (var record in articles.Count == 0 ? [RecordOf(piece)] : articles.Select(article => RecordOf(piece.Part(article))))
            {
                yield return record;
            }
        }

        if (isTold)
        {
            foreach (var last in Released())
            {
                yield return last;
            }
        }
        else if (!holdsArticles && (content.Break is null || content.Position > from))
        {
            // A part before a gap is not the whole file, and there may be articles behind it.
            yield return WithoutArticles(isWholeFile && content.Break is null ? null : $"{FileReader.Rest}-{from}", from, content.Position - from);
        }
    }

    private static IEnumerable<JsonPiece> Pieces(Content content, ReadLimits limits) =>
        JsonLines.Fits(content, limits.MaxDumpBytes) ? JsonLines.Read(content, limits.MaxDumpBytes) : new JsonValues(content, limits.MaxDumpBytes).Read();

    // Gives what cannot be held any longer.
    private List<DumpRecord> Hold(DumpRecord record, bool isBroken)
    {
        firstDamage ??= isBroken ? record : null;
        heldBytes += record.Dump?.Bytes.Length ?? 0;
        held.Add((record, isBroken));
        isMuch |= held.Count > MaxHeld || heldBytes > MaxHeldBytes;
        return isMuch ? Folded() : [];
    }

    // Each that is broken, and what comes before it as one; what comes last stays, as one.
    private List<DumpRecord> Folded()
    {
        var told = new List<DumpRecord>();
        DumpRecord? sound = null;
        foreach (var (record, isBroken) in held)
        {
            if (!isBroken)
            {
                var first = sound ?? record;
                var name = sound is null ? record.Name : $"{first.Name!.Split('-')[0]}-{record.Name}";
                sound = Without(name, first.Offset, record.Offset + record.Length - first.Offset);
                continue;
            }

            told.AddRange(sound is null ? [record] : [sound, record]);
            sound = null;
        }

        isTold |= told.Count > 0;
        held.Clear();
        held.AddRange(sound is null ? [] : [(sound, false)]);
        return told;
    }

    private List<DumpRecord> Released()
    {
        var released = held.ConvertAll(piece => piece.Record);
        held.Clear();
        return released;
    }

    private DumpRecord WithoutArticles(string? name, long from, long length)
    {
        held.Clear();
        return unnamed is null && firstDamage is { } damage
            ? DumpRecord.Damaged(name, from, length, damage.Damage ?? "The JSON is damaged, and nothing in it is an article.")
            : Without(name, from, length);
    }

    private DumpRecord Without(string? name, long from, long length) => unnamed is null
        ? DumpRecord.NotTaken(name, from, length, NoArticles)
        : DumpRecord.Damaged(name, from, length, unnamed.Advice("fields"));

    private DumpRecord RecordOf(JsonPiece piece)
    {
        var name = (++number).ToString(CultureInfo.InvariantCulture);
        return piece.Damage is { } reason
            ? DumpRecord.Damaged(name, piece.Offset, piece.Length, reason) with { Dump = piece.Bytes.IsEmpty ? null : new Dump(piece.Bytes, DumpFormat.Unread) }
            : new DumpRecord(name, piece.Offset, piece.Length, new Dump(piece.Bytes, DumpFormat.Json));
    }
}
