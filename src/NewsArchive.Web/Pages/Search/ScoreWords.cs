using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages.Search;

/// <summary>Why a hit stands where it does, in words.</summary>
internal static class ScoreWords
{
    /// <summary>E.g. <c>= rarity 3.21, in the title, among the first words, 5 times in the text</c>, or that the article does not have it.</summary>
    public static string Of(TermScore term)
    {
        ArgumentNullException.ThrowIfNull(term);
        if (term is { InTitle: false, InAuthor: false, Count: 0 })
        {
            return "(not in this article)";
        }

        string?[] places =
        [
            $"rarity {Printed.Score(term.Rarity)}",
            term.InTitle ? "in the title" : null,
            term.InLead ? "among the first words" : null,
            term.InAuthor ? "in the author’s name" : null,
            term.Count switch { 0 => null, 1 => "once in the text", _ => $"{Printed.Number(term.Count)} times in the text" },
        ];
        return "= " + string.Join(", ", places.Where(place => place != null));
    }
}
