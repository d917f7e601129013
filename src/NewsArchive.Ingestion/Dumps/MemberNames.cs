using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>Calls the members of an archive by names that can be shown, each by another.</summary>
/// <remarks>
/// Nothing is written under these names. But people and programs see them, so that they lead to no other folder, and no character
/// in them does anything.
/// </remarks>
internal sealed class MemberNames
{
    private const int MaxChars = 300;

    private const int MaxRemembered = 1_000_000;

    // By the first bytes of their hashes, so that long names take no more memory than short ones: the next number for each. Two
    // names with the same bytes would be told apart without need.
    private readonly Dictionary<long, int> given = [];
    private long number;

    /// <summary>The name of the next member.</summary>
    /// <param name="path">As the archive has it.</param>
    public string Next(string path)
    {
        number++;
        var shown = Shown(path);
        if (given.Count >= MaxRemembered)
        {
            return Numbered(shown);
        }

        if (given.TryAdd(KeyOf(shown), 2))
        {
            return shown;
        }

        var copy = given[KeyOf(shown)];
        string name;
        do
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{shown} ({copy++})");
        }
        while (!given.TryAdd(KeyOf(name), 2));
        given[KeyOf(shown)] = copy;
        return name;
    }

    // No other name behind the last that is remembered ends in the same number.
    private string Numbered(string name)
    {
        do
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{name} (member {number})");
        }
        while (given.ContainsKey(KeyOf(name)));
        return name;
    }

    private static long KeyOf(string name) =>
        BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(MemoryMarshal.AsBytes(name.AsSpan())));

    // The end tells more than the beginning.
    private static string Shown(string path)
    {
        var parts = path.Split('/', '\\').Where(part => part is not ("" or "." or ".."));
        var shown = new StringBuilder();
        foreach (var rune in string.Join('/', parts).EnumerateRunes())
        {
            shown.Append(IsSeen(rune) ? rune.ToString() : "\uFFFD");
        }

        return shown.Length == 0 ? "unnamed" : shown.Length > MaxChars ? "…" + shown.ToString(shown.Length - MaxChars, MaxChars) : shown.ToString();
    }

    private static bool IsSeen(Rune rune) => Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned)
        && rune.Value != '#';
}
