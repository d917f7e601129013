using System.Globalization;
using System.Text;

namespace NewsArchive.Web.Pages;

/// <summary>The readable part of an article's address, made from its title.</summary>
/// <remarks>Latin letters lose their accents; other scripts keep their letters, which browsers show unescaped.</remarks>
public static class Slug
{
    /// <summary>Longest slug, in characters; one outside ASCII, which is escaped to six and more, counts as three.</summary>
    public const int MaxChars = 80;

    private const int EscapedWidth = 3;

    // Letters that Unicode does not take apart into a base letter and an accent.
    private static readonly Dictionary<int, string> Folded = new()
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['đ'] = "d",
        ['ð'] = "d",
        ['ł'] = "l",
        ['þ'] = "th",
        ['ı'] = "i",
        ['ħ'] = "h",
        ['ŋ'] = "ng",
        ['ə'] = "e",
    };

    /// <summary>Null when the title has no letter and no digit.</summary>
    public static string? From(string title)
    {
        ArgumentNullException.ThrowIfNull(title);

        var slug = new StringBuilder();
        foreach (var rune in title.EnumerateRunes())
        {
            if (slug.Length > MaxChars)
            {
                break;
            }

            Append(slug, rune);
        }

        var text = Cut(slug.ToString().Normalize(NormalizationForm.FormC)).Trim('-');
        return text.Length == 0 ? null : IsPage(text) ? text + "-article" : text;
    }

    /// <summary>Whether the last part of an address below an article's is a page of its own, and so can be no slug.</summary>
    public static bool IsPage(string part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return part.ToLowerInvariant() is "ledger" or "raw" or "readings" or "cite" or "card.png" or "card.svg";
    }

    private static void Append(StringBuilder slug, Rune rune)
    {
        var lower = Rune.ToLowerInvariant(rune);
        if (Folded.TryGetValue(lower.Value, out var folded))
        {
            slug.Append(folded);
        }
        else if (LatinBase(lower) is { } letter)
        {
            slug.Append(letter);
        }
        else if (Rune.IsLetterOrDigit(lower) || IsMarkAfterLetter(slug, lower))
        {
            slug.Append(lower);
        }
        else if (!IsInsideWord(lower) && slug is [.., not '-'])
        {
            slug.Append('-');
        }
    }

    private static char? LatinBase(Rune rune)
    {
        // The framework takes nothing apart that holds this one, which is no character.
        if (rune.Value == '\uFFFE')
        {
            return null;
        }

        // Most letters are, and taking one apart costs more than all else here.
        if (rune.IsAscii)
        {
            return Rune.IsLetterOrDigit(rune) ? (char)rune.Value : null;
        }

        var first = rune.ToString().Normalize(NormalizationForm.FormKD)[0];
        return char.IsAsciiLetterOrDigit(first) && Rune.IsLetterOrDigit(rune) ? char.ToLowerInvariant(first) : null;
    }

    private static bool IsMarkAfterLetter(StringBuilder slug, Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        && slug is [.., not '-' and > '\x7f'];

    // Apostrophes, accents without a letter of their own, joiners and direction marks do not separate words.
    private static bool IsInsideWord(Rune rune) =>
        rune.Value is '\'' or '’' or 'ʼ'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    private static string Cut(string slug)
    {
        var (end, width) = (0, 0);
        while (end < slug.Length && width < MaxChars)
        {
            width += char.IsAscii(slug[end++]) ? 1 : EscapedWidth;
        }

        if (end == slug.Length)
        {
            return slug;
        }

        var word = slug.LastIndexOf('-', end);
        end = word > end / 2 ? word : end;
        return slug[..(char.IsHighSurrogate(slug[end - 1]) ? end - 1 : end)];
    }
}
