using System.Globalization;
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

    private readonly HashSet<string> given = new(StringComparer.Ordinal);

    /// <summary>The name of the next member.</summary>
    /// <param name="path">As the archive has it.</param>
    public string Next(string path)
    {
        var shown = Shown(path);
        var name = shown;
        for (var copy = 2; !given.Add(name); copy++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{shown} ({copy})");
        }

        return name;
    }

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
