namespace NewsArchive.Storage.Search.Matches;

/// <summary>What relevance asks of a word in an article, in a byte: where it stands, and how often.</summary>
internal readonly record struct WordMark
{
    /// <summary>Words of a text that are its lead: two or three sentences.</summary>
    public const int LeadWords = 60;

    // Beyond it the weight of a count hardly grows.
    private const int MaxCount = 30;

    private const int Counted = 0x1F;
    private const int Title = 0x80;
    private const int Lead = 0x40;
    private const int Author = 0x20;

    private readonly byte value;

    /// <summary>Reads what <see cref="Value"/> was.</summary>
    public WordMark(byte value) => this.value = value;

    /// <summary>It as a byte; zero of an article that does not have the word.</summary>
    public byte Value => value;

    /// <summary>It is in the title.</summary>
    public bool InTitle => (value & Title) != 0;

    /// <summary>It is among the first words of the text.</summary>
    public bool InLead => (value & Lead) != 0;

    /// <summary>It is in the author's name.</summary>
    public bool InAuthor => (value & Author) != 0;

    /// <summary>How often it is in the text; not counted further where it hardly matters.</summary>
    public int Count => value & Counted;

    /// <summary>Reads the places of a phrase in a match.</summary>
    /// <param name="phrase">Its number in the expression.</param>
    public static WordMark Of(MatchPlaces match, int phrase)
    {
        var (flags, count) = (0, 0);
        for (var place = match.First(phrase); place.Column >= 0; match.Next(ref place))
        {
            if (place.Column == IndexColumn.Body)
            {
                flags |= place.Offset < LeadWords ? Lead : 0;
                count++;
            }
            else
            {
                flags |= place.Column == IndexColumn.Title ? Title : place.Column == IndexColumn.Author ? Author : 0;
            }
        }

        return new((byte)(flags | Math.Min(count, MaxCount)));
    }

    /// <summary>Of two forms of a word taken together.</summary>
    public static WordMark Both(WordMark one, WordMark other) =>
        new((byte)(((one.value | other.value) & ~Counted) | Math.Min(one.Count + other.Count, MaxCount)));

    // The columns of article_text.
    private static class IndexColumn
    {
        public const int Title = 0;
        public const int Body = 1;
        public const int Author = 2;
    }
}
