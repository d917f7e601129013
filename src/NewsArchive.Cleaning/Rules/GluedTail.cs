using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>Finds where a story ends inside a block: before a button, an advertisement, a link to another article, an offer of letters.</summary>
internal static class GluedTail
{
    private const int MinStoryWords = 8;
    private const int MaxTailWords = 25;
    private const int MaxTailChars = 240;

    private static readonly string[] Offers = ["advertisement", "share-widget"];

    /// <summary>Where what follows the story begins in a text; its length when nothing is glued after it.</summary>
    public static int Find(string text)
    {
        for (var i = Math.Max(1, text.Length - MaxTailChars); i < text.Length; i++)
        {
            // A small letter, as most are.
            if (CharKinds.Of(text[i]) == (CharKind.Word | CharKind.Cased))
            {
                continue;
            }

            if (char.IsLetter(text[i]) && !char.IsLower(text[i]) && MayStandBefore(text[i - 1]) && IsTail(text, i))
            {
                return i;
            }
        }

        return text.Length;
    }

    private static bool MayStandBefore(char c) => char.IsWhiteSpace(c) || char.IsDigit(c) || SentenceEnd.IsMark(c) || SentenceEnd.IsCloser(c);

    private static bool IsTail(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd();
        var isLabel = GluedLabels.Measure(text.AsSpan(at), out _) == text.Length - at;
        if (isLabel)
        {
            // "… in May 2023Share" is a button, as is what stands after a full stop; "Room 12 Line" is not.
            return SentenceEnd.Closes(before) || (before.Length == at && char.IsDigit(text[at - 1]));
        }

        return SentenceEnd.Closes(before) && before.Length < at && IsOffer(text.AsSpan(at)) && !IsQuoted(before) && BlockShape.Of(before).Words >= MinStoryWords;
    }

    private static bool IsOffer(ReadOnlySpan<char> tail)
    {
        if (BlockShape.Of(tail).Words > MaxTailWords)
        {
            return false;
        }

        var folded = PhraseBook.Fold(tail);
        var readAlso = PhraseBook.Of(PhraseRule.ReadAlso).Find(folded);
        return (readAlso is not null && (readAlso.EndsWith(':') || (tail.Length > readAlso.Length && tail[readAlso.Length] == ':')))
            || Offers.Any(rule => PhraseBook.Of(rule).Find(folded) is { } phrase && phrase.Contains(' '));
    }

    /// <summary>Whether a quotation is still open: then somebody says what the tail says.</summary>
    private static bool IsQuoted(ReadOnlySpan<char> before) =>
        before.Count('“') > before.Count('”') || before.Count('«') > before.Count('»') || before.Count('"') % 2 == 1;
}
