namespace NewsArchive.Cleaning.Languages;

/// <summary>The script of a UTF-16 code unit, by Unicode block; what lies beyond the basic plane has none.</summary>
internal static class Scripts
{
    // First code unit of each run and its script, ascending; a run ends where the next begins.
    private static readonly (char From, Script Script)[] Runs =
    [
        ('\0', Script.None), ('A', Script.Latin), ('[', Script.None), ('a', Script.Latin), ('{', Script.None),
        ('\u00C0', Script.Latin), ('\u00D7', Script.None), ('\u00D8', Script.Latin), ('\u00F7', Script.None),
        ('\u00F8', Script.Latin), ('\u02B0', Script.None), ('\u0370', Script.Greek), ('\u0400', Script.Cyrillic),
        ('\u0530', Script.Armenian), ('\u0590', Script.Hebrew), ('\u0600', Script.Arabic), ('\u0660', Script.None),
        ('\u066E', Script.Arabic), ('\u06D4', Script.None), ('\u06D5', Script.Arabic), ('\u06F0', Script.None),
        ('\u06FA', Script.Arabic), ('\u0700', Script.None), ('\u0750', Script.Arabic), ('\u0780', Script.None),
        ('\u0900', Script.Devanagari), ('\u0964', Script.None), ('\u0970', Script.Devanagari),
        ('\u0980', Script.Bengali), ('\u0A00', Script.Gurmukhi), ('\u0A80', Script.Gujarati), ('\u0B00', Script.None),
        ('\u0B80', Script.Tamil), ('\u0C00', Script.Telugu), ('\u0C80', Script.Kannada), ('\u0D00', Script.Malayalam),
        ('\u0D80', Script.Sinhala), ('\u0E00', Script.Thai), ('\u0E50', Script.None), ('\u0E80', Script.Lao),
        ('\u0ED0', Script.None), ('\u0EDC', Script.Lao), ('\u0F00', Script.None), ('\u1000', Script.Myanmar),
        ('\u1040', Script.None), ('\u10A0', Script.Georgian), ('\u1100', Script.Hangul), ('\u1200', Script.Ethiopic),
        ('\u1361', Script.None), ('\u1380', Script.Ethiopic), ('\u13A0', Script.None), ('\u1780', Script.Khmer),
        ('\u17D4', Script.None), ('\u1C90', Script.Georgian), ('\u1CC0', Script.None), ('\u1E00', Script.Latin),
        ('\u1F00', Script.Greek), ('\u2000', Script.None), ('\u3005', Script.Han), ('\u3008', Script.None),
        ('\u3041', Script.Kana), ('\u30FB', Script.None), ('\u30FC', Script.Kana), ('\u3100', Script.None),
        ('\u3130', Script.Hangul), ('\u3190', Script.None), ('\u3400', Script.Han), ('\u4DC0', Script.None),
        ('\u4E00', Script.Han), ('\uA000', Script.None), ('\uAC00', Script.Hangul), ('\uD7FC', Script.None),
        ('\uF900', Script.Han), ('\uFB00', Script.Latin), ('\uFB07', Script.None), ('\uFB1D', Script.Hebrew),
        ('\uFB50', Script.Arabic), ('\uFE00', Script.None), ('\uFE70', Script.Arabic), ('\uFEFF', Script.None),
        ('\uFF21', Script.Latin), ('\uFF3B', Script.None), ('\uFF41', Script.Latin), ('\uFF5B', Script.None),
        ('\uFF66', Script.Kana), ('\uFFA0', Script.None),
    ];

    private static readonly byte[] Table = BuildTable();

    /// <summary>The script a letter or one of its marks belongs to.</summary>
    public static Script Of(char unit) => (Script)Table[unit];

    /// <summary>Whether the script is written without spaces between words.</summary>
    public static bool IsUnspaced(Script script) =>
        script is Script.Han or Script.Kana or Script.Thai or Script.Lao or Script.Khmer or Script.Myanmar;

    /// <summary>Average letters a word in an unspaced script: a rough figure, so that shares compare.</summary>
    public static int LettersPerWord(Script script) => script is Script.Han or Script.Kana ? 2 : 4;

    private static byte[] BuildTable()
    {
        var table = new byte[char.MaxValue + 1];
        for (var run = 0; run < Runs.Length; run++)
        {
            var end = run + 1 < Runs.Length ? Runs[run + 1].From : table.Length;
            table.AsSpan(Runs[run].From, end - Runs[run].From).Fill((byte)Runs[run].Script);
        }

        return table;
    }
}
