using System.Text.RegularExpressions;
using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Facts;
using NewsArchive.Cleaning.Languages;

namespace NewsArchive.Cleaning.Rules;

/// <summary>Finds where a story begins inside a block: after a button, a caption and its credit, a byline.</summary>
internal static partial class GluedHead
{
    // What follows must be able to stand alone, else one sentence would be torn in two.
    private const int MinStoryWords = 8;
    private const int MaxHeadChars = 320;
    private const int MaxBylineChars = 120;
    private const int MinCaptionWords = 4;
    private const int MaxTitleWords = 25;
    private const int MaxLabelWords = 25;
    private const int MinFunctionWord = 3;
    private const int MinCapitalWord = 6;

    /// <summary>Where the story begins in a text; 0 when nothing is glued before it.</summary>
    public static int Find(string text) =>
        AfterLabels(text) is > 0 and var labels ? labels
        : AfterByline(text) is > 0 and var byline ? byline
        : AfterCredit(text) is > 0 and var credit ? credit
        : AtCapital(text);

    /// <summary>Where the headline begins after the label of a section; 0 when there is none.</summary>
    public static int AfterSection(string text)
    {
        foreach (var label in Labels.Sections)
        {
            if (text.Length > label.Length + 1 && text[label.Length] == ' ' && char.IsUpper(text[label.Length + 1]) && char.IsUpper(text[0])
                && text.StartsWith(label, StringComparison.OrdinalIgnoreCase))
            {
                var rest = BlockShape.Of(text.AsSpan(label.Length + 1));
                return rest is { Words: >= MinCaptionWords and <= MaxTitleWords, EndsAsSentence: false } ? label.Length + 1 : 0;
            }
        }

        return 0;
    }

    private static int AfterLabels(string text)
    {
        var end = GluedLabels.Measure(text, out var isSure);
        if (end == 0 || end >= text.Length)
        {
            return 0;
        }

        var isGlued = char.IsLetter(text[end]) && !BlockShape.IsDense(text[end]);
        var start = Begin(text, end);
        return (isSure || isGlued || BeginsWithFunctionWord(text.AsSpan(start))) && IsStory(text, start) ? start : 0;
    }

    /// <summary>"By Ada Quill January 22, 2022 The lake steamers …": only with a name, since dates open the entries of a timeline.</summary>
    private static int AfterByline(string text)
    {
        if (Labels.FindByline(text) is null)
        {
            return 0;
        }

        var head = text.AsSpan(0, Math.Min(text.Length, MaxBylineChars)).ToString();
        foreach (var date in DateReader.Find(head))
        {
            var start = Begin(text, date.End);
            if (CreditLine.Read(head[..date.End]) is { Names.Count: > 0, Rest: 0 } && IsStory(text, start))
            {
                return start;
            }
        }

        return 0;
    }

    private static int AfterCredit(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, MaxHeadChars));
        if (head.IndexOfAny('(', '[') < 0 && !head.Contains("Getty", StringComparison.Ordinal) && !head.Contains("stock", StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        for (var match = Credit().Match(text); match.Success && match.Index < MaxHeadChars; match = match.NextMatch())
        {
            var (end, before) = (match.Index + match.Length, BlockShape.Of(text.AsSpan(0, match.Index)));
            var start = Begin(text, end);
            var isCredit = match.Groups["labelled"].Success || (before.Words >= MinCaptionWords && before.Capitals < 1);
            if (isCredit && IsStory(text, start) && (!match.Groups["bare"].Success || BeginsWithFunctionWord(text.AsSpan(start))))
            {
                return start;
            }
        }

        return 0;
    }

    /// <summary>"how to retire earlyThe road …": a label without an end, then a function word whose capital stands inside a word.</summary>
    private static int AtCapital(string text)
    {
        var label = text.AsSpan(0, Math.Min(text.Length, MaxHeadChars));
        var stop = Math.Min(label.Length - MinFunctionWord, 2 + SentenceEnd.FirstMark(label.IsEmpty ? label : label[1..]));
        for (var i = 2; i < stop; i++)
        {
            if (char.IsLower(text[i - 1]) && char.IsUpper(text[i]) && char.IsLower(text[i + 1])
                && IsWholeWord(text.AsSpan(0, i)) && BeginsWithFunctionWord(text.AsSpan(i)) && BlockShape.Of(text.AsSpan(0, i)).Words is > 1 and <= MaxLabelWords && IsStory(text, i))
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>Whether the letters before a cut are a word; names such as YouTube are a short one with a capital, or several.</summary>
    private static bool IsWholeWord(ReadOnlySpan<char> before)
    {
        var start = before.Length;
        while (start > 0 && char.IsLower(before[start - 1]))
        {
            start--;
        }

        var isCapital = start > 0 && char.IsLetter(before[start - 1]);
        return isCapital
            ? before.Length - start + 1 >= MinCapitalWord && (start == 1 || char.IsWhiteSpace(before[start - 2]))
            : start == 0 || char.IsWhiteSpace(before[start - 1]);
    }

    private static bool BeginsWithFunctionWord(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("\"“„«‘'");
        var reader = new WordReader(text);
        return reader.Read() && reader.Word.Length >= MinFunctionWord && reader.Languages != UInt128.Zero
            && text.StartsWith(reader.Word) && (reader.Word.Length == text.Length || char.IsWhiteSpace(text[reader.Word.Length]));
    }

    private static bool IsStory(string text, int start)
    {
        if (start >= text.Length || char.IsLower(text[start]) || (!char.IsLetterOrDigit(text[start]) && !"\"“„«‘'¿¡「『".Contains(text[start])))
        {
            return false;
        }

        var shape = BlockShape.Of(text.AsSpan(start));
        return shape.Words >= MinStoryWords && shape.EndsAsSentence;
    }

    private static int Begin(string text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '|' or '·' or '•' or '–' or '—' or '-' or ':'))
        {
            at++;
        }

        return at;
    }

    // A credit in brackets, labelled or with a slash between a name and its agency; or a picture agency that no sentence names.
    [GeneratedRegex(
        """
        (?<labelled>[(\[](?:Photo|Photograph|Image|Picture|Pic|Foto|Bild|Fotografía|Imagen|Imagem|Crédit|Credit|Fot\.|Фото|Kuva|Fotó|Φωτο|صورة|AP\sPhoto|Courtesy)(?:s|\b)[^()\[\]]{0,80}[)\]])
        | [(\[][^()\[\]]{0,40}/(?:AFP|AP|Reuters|EPA|EFE|dpa|Getty(?:\sImages)?|PA|ANSA|PAP|APA|TASS|Xinhua|Anadolu)[^()\[\]]{0,40}[)\]]
        | (?<bare>(?:Getty\sImages|Shutterstock|iStock(?:photo)?|Alamy(?:\sStock\sPhoto)?)(?=\s))
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Credit();
}
