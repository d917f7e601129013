using System.Text;

namespace NewsArchive.Cleaning.Decoding;

/// <summary>How likely a character is what a writer meant, before one looks at how it was misread.</summary>
internal static class MeantCharacter
{
    /// <summary>Of what no writer of news means.</summary>
    public const int Never = -1;

    /// <summary>Points for a character: 3 at most, 0 for letters that come in rows, <see cref="Never"/> for what is hardly ever written.</summary>
    public static int Points(Rune rune) => rune.Value switch
    {
        // Signs and letters of Western and Eastern Europe; × and ÷ are written, but stand in figures.
        0xD7 or 0xF7 => 0,
        < 0xA0 => 0,
        >= 0xA0 and <= 0x17E => rune.Value is 0xA0 or 0x133 or 0x132 or 0x13F or 0x140 or 0x149 ? 0 : 1,
        0x192 or 0x1A0 or 0x1A1 or 0x1AF or 0x1B0 or (>= 0x1CD and <= 0x1DC) or (>= 0x218 and <= 0x21B) or 0x259 => 0,
        0x2BB or 0x2BC or 0x2C6 or 0x2C7 or (>= 0x2D8 and <= 0x2DD) => 0,
        >= 0x300 and <= 0x338 => 0,
        >= 0x3B1 and <= 0x3C9 => 1,
        >= 0x386 and <= 0x3CE => 0,
        >= 0x400 and <= 0x45F or >= 0x490 and <= 0x4F9 => 0,
        >= 0x531 and <= 0x587 or >= 0x5B0 and <= 0x5F4 => 0,
        >= 0x60C and <= 0x6FF => 0,
        >= 0x901 and <= 0xDF4 or >= 0xE01 and <= 0xEDD => 0,
        >= 0x1000 and <= 0x1049 or >= 0x10D0 and <= 0x10FF or >= 0x1200 and <= 0x135A or >= 0x1780 and <= 0x17E9 => 0,
        >= 0x1EA0 and <= 0x1EF9 => 1,
        0x1E9E or (>= 0x1F00 and <= 0x1FFE) => 0,
        // Quotation marks, dashes, the euro, symbols, arrows, pictures: they are how mojibake is met most.
        >= 0x2009 and <= 0x2044 or >= 0x20A0 and <= 0x20C0 => 2,
        >= 0x2100 and <= 0x2122 or >= 0x2190 and <= 0x2265 or >= 0x25A0 and <= 0x25FF => 1,
        >= 0x2300 and <= 0x257F or 0x2800 => 0,
        >= 0x2600 and <= 0x27BF => 2,
        >= 0x3001 and <= 0x30FF or >= 0x4E00 and <= 0x9FFF or >= 0xAC00 and <= 0xD7A3 => 0,
        >= 0xFB00 and <= 0xFB04 => 1,
        0xFE0F or 0xFEFF or 0xFFFD => 3,
        >= 0xFB50 and <= 0xFEFC => 0,
        >= 0xFF01 and <= 0xFF5E => 1,
        >= 0x1F1E6 and <= 0x1F1FF or >= 0x1F300 and <= 0x1FAFF => 2,
        _ => Never,
    };
}
