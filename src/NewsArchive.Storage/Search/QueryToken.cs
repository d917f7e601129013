namespace NewsArchive.Storage.Search;

/// <summary>A piece of a query: a word, what stands in quotation marks, or a parenthesis.</summary>
/// <param name="Text">As typed, without marks; empty of a parenthesis.</param>
/// <param name="Quote">The quotation marks around it; empty of a word.</param>
/// <param name="Field">The field word before its colon, in lower case; null when there is none.</param>
/// <param name="IsExcluded">Whether a minus stands before it.</param>
/// <param name="HasStar">Whether a star follows.</param>
/// <param name="TouchesNext">Whether the next piece follows without a blank.</param>
internal sealed record QueryToken(
    QueryToken.Kinds Kind, string Text, string Quote = "", string? Field = null, bool IsExcluded = false, bool HasStar = false, bool TouchesNext = false)
{
    /// <summary>What a piece is.</summary>
    internal enum Kinds
    {
        /// <summary>Between blanks, or in quotation marks.</summary>
        Word,

        /// <summary>An opening parenthesis that has its partner.</summary>
        Open,

        /// <summary>A closing parenthesis that has its partner.</summary>
        Close,
    }

    /// <summary>Whether it is typed like an operator: in capitals, with nothing before it.</summary>
    public bool Is(string name) => this is { Kind: Kinds.Word, Quote: "", Field: null, IsExcluded: false } && Text == name;

    /// <summary>The value without minus and field word, as it can be typed again; operators that were read as words are in small letters.</summary>
    public string Typed => Quote.Length > 0 ? $"{Quote[0]}{Text}{Quote[1]}{(HasStar ? "*" : "")}" : Told;

    /// <summary>The value for telling.</summary>
    public string Told => Quote.Length == 0 && IsOperator(Text.TrimEnd('*', ',', ':')) ? Text.ToLowerInvariant() : Text;

    private static bool IsOperator(string text) => text is "AND" or "OR" or "NOT" || NearWords.DistanceOf(text) is not null;
}
