using System.Text.Unicode;

namespace NewsArchive.Cleaning.Decoding;

/// <summary>Makes readable text of the bytes of a dump; the order of decisions is in <c>docs/decoding.md</c>.</summary>
public static class TextDecoder
{
    private const int Iso2022Jp = 50220;

    private static readonly (byte[] Mark, int CodePage)[] Marks =
    [
        ([0xEF, 0xBB, 0xBF], EncodingLabels.Utf8),
        // Before UTF-16 little endian, whose mark it begins with.
        ([0xFF, 0xFE, 0, 0], 12000),
        ([0, 0, 0xFE, 0xFF], 12001),
        ([0xFF, 0xFE], 1200),
        ([0xFE, 0xFF], 1201),
    ];

    /// <summary>The kind of file by its first bytes, e.g. <c>a PNG picture</c>; null when they may be text.</summary>
    public static string? BinaryKindOf(ReadOnlySpan<byte> head) => BinarySignature.Find(head);

    /// <summary>Decodes any bytes; what had to be assumed, replaced or repaired is in the notes.</summary>
    /// <param name="bytes">The dump as it came; may be empty, cut or damaged.</param>
    /// <param name="format">Where a declaration is looked for: in plain text only if it begins like markup.</param>
    /// <param name="charset">What the server said that it sends; null when that is not known.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, DumpFormat format, string? charset = null)
    {
        var notes = new List<string>();
        var (codePage, markBytes, binaryKind) = Recognise(bytes, format, charset, notes);
        return binaryKind is null ? Read(bytes[markBytes..], codePage, notes) : NoText(binaryKind);
    }

    /// <summary>The encoding that <see cref="Decode"/> reads the bytes in, without the work of reading.</summary>
    /// <returns>E.g. <c>utf-8</c>; null when the bytes are no text.</returns>
    public static string? FindEncoding(ReadOnlySpan<byte> bytes, DumpFormat format)
    {
        var (codePage, _, binaryKind) = Recognise(bytes, format, null, []);
        return binaryKind is null ? EncodingLabels.NameOf(codePage) : null;
    }

    /// <summary>Brings text that was characters already, as of an escape in JSON, into the form of <see cref="DecodedText.Text"/>.</summary>
    /// <param name="notes">Takes what was repaired, dropped or read as something else.</param>
    internal static string Settle(string text, List<string> notes)
    {
        var (repaired, counts) = MojibakeRepair.Repair(text);
        notes.AddRange(counts.Select(pair => $"Characters repaired that had been read as {pair.Key} instead of UTF-8: {pair.Value}."));
        return ReadingForm.Of(repaired, notes);
    }

    private static (int CodePage, int MarkBytes, string? BinaryKind) Recognise(
        ReadOnlySpan<byte> bytes, DumpFormat format, string? charset, List<string> notes)
    {
        if (BinarySignature.Find(bytes) is { } kind)
        {
            return (0, 0, kind);
        }

        foreach (var (mark, codePage) in Marks)
        {
            if (bytes.StartsWith(mark))
            {
                var name = EncodingLabels.NameOf(codePage);
                notes.AddRange(codePage is EncodingLabels.Utf8 ? [] : [$"Read as {name}, as its byte order mark says."]);
                return (codePage, mark.Length, null);
            }
        }

        if (BinarySignature.HoldsControls(bytes) && UnmarkedUnicode.Find(bytes) is { } wide)
        {
            var name = EncodingLabels.NameOf(wide);
            notes.Add($"Read as {name}: no byte order mark, but its bytes are laid out like this encoding.");
            return (wide, 0, null);
        }

        return BinarySignature.LooksLikeNoText(bytes)
            ? (0, 0, "binary data")
            : (RecogniseNarrow(bytes, format, charset, notes), 0, null);
    }

    private static int RecogniseNarrow(ReadOnlySpan<byte> bytes, DumpFormat format, string? charset, List<string> notes)
    {
        if (Utf8.IsValid(bytes))
        {
            var escaped = EncodingDetector.IsIso2022Jp(bytes);
            notes.AddRange(escaped ? ["Read as iso-2022-jp, whose escape sequences it has."] : []);
            return escaped ? Iso2022Jp : EncodingLabels.Utf8;
        }

        if (DamagedUtf8.Fits(bytes) || DamagedUtf8.HoldsLine(bytes))
        {
            return EncodingLabels.Utf8;
        }

        // The server's word comes before the page's own (HTML, section 13.2.3.2).
        var declared = DeclaredEncoding.Known(charset) ?? DeclaredEncoding.Find(bytes, format);
        var codePage = EncodingDetector.Detect(bytes, declared?.CodePage);
        var name = EncodingLabels.NameOf(codePage);
        notes.Add(declared switch
        {
            null => $"Read as {name}: no declaration, and its letters and words fit this encoding best.",
            _ when declared.Value.CodePage == codePage => $"Read as {name}, as it declares.",
            var (_, label) => $"Read as {name}: it declares {label}, but its letters and words fit this encoding better.",
        });
        return codePage;
    }

    private static DecodedText Read(ReadOnlySpan<byte> bytes, int codePage, List<string> notes)
    {
        var text = EncodingLabels.Open(codePage).GetString(bytes);
        if (codePage == EncodingLabels.Utf8 && text.Contains('\uFFFD') && MixedUtf8.Read(bytes) is var (mixed, other, lines))
        {
            text = mixed;
            notes.Add($"Lines read as {EncodingLabels.NameOf(other)}, which are no UTF-8 like the rest: {lines}.");
        }

        NoteLosses(text, bytes, codePage, notes);
        return new DecodedText(Settle(text, notes), EncodingLabels.NameOf(codePage), notes);
    }

    private static void NoteLosses(string text, ReadOnlySpan<byte> bytes, int codePage, List<string> notes)
    {
        var marks = text.AsSpan().Count('\uFFFD');
        var old = codePage == EncodingLabels.Utf8 && marks > 0 ? bytes.Count("\uFFFD"u8) : 0;
        AddNote(notes, marks - old, "Damaged characters replaced by a replacement mark");
        AddNote(notes, old, "Characters that were lost before, and marked so");
        AddNote(notes, LostCharacters.RunsOfQuestionMarks(text), "Runs of question marks in the place of lost characters");
    }

    private static void AddNote(List<string> notes, int count, string what)
    {
        if (count > 0)
        {
            notes.Add($"{what}: {count}.");
        }
    }

    private static DecodedText NoText(string kind) => new("", "binary", [$"This is {kind}, no text."], kind);
}
