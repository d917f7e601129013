namespace NewsArchive.Cleaning.Sources;

/// <summary>A name that may be the publisher's, and what was counted of it while the page was read.</summary>
/// <param name="key">The number of its letters; see <see cref="NameHash"/>.</param>
/// <param name="first">Its first word among the page's, where it was first found.</param>
/// <param name="end">Behind its last word there.</param>
/// <param name="piece">Index of the piece where it was first found.</param>
internal sealed class SourceName(ulong key, int first, int end, int piece)
{
    /// <summary>The number of its letters.</summary>
    public ulong Key { get; } = key;

    /// <summary>Its first word.</summary>
    public int First { get; } = first;

    /// <summary>Behind its last word.</summary>
    public int End { get; } = end;

    /// <summary>Index of the piece where it was first found.</summary>
    public int Piece { get; } = piece;

    /// <summary>The host, in lower case and without <c>www.</c>, if it is an address; else null.</summary>
    public string? Host { get; init; }

    /// <summary>Its text where it is glued to other words; else null.</summary>
    public string? Glued { get; init; }

    /// <summary>What was found of it.</summary>
    public SourceMarks Marks { get; set; }

    /// <summary>How many words it has.</summary>
    public int Words => End - First;

    /// <summary>How many pieces are nothing but the name.</summary>
    public int Alone { get; set; }

    /// <summary>How many of them stand in no menu.</summary>
    public int AloneOutsideMenus { get; set; }

    /// <summary>How often it stands outside the story, with a capital.</summary>
    public int OnPage { get; set; }

    /// <summary>How often it stands anywhere with a small letter.</summary>
    public int Small { get; set; }

    /// <summary>How often it stands with a capital behind a word with a small letter, outside the story.</summary>
    public int InSentence { get; set; }

    /// <summary>How often it stands in the story.</summary>
    public int InStory { get; set; }

    /// <summary>How often it stands behind a preposition, outside the story.</summary>
    public int Near { get; set; }

    /// <summary>How often it stands in the genitive outside the story.</summary>
    public int Genitives { get; set; }

    /// <summary>How often it stands in the genitive in the story.</summary>
    public int StoryGenitives { get; set; }

    /// <summary>How often it stands behind “the”, outside the story.</summary>
    public int AfterThe { get; set; }

    /// <summary>How many different entries begin with it.</summary>
    public int Begins { get; set; }

    /// <summary>How often it stands as the last name of a credit: “Anna Berg / Courier”.</summary>
    public int Credits { get; set; }

    /// <summary>How often it stands in lines of law.</summary>
    public int Legal { get; set; }

    /// <summary>How often it is written as an address, or an address spells it.</summary>
    public int Hosts { get; set; }

    /// <summary>Of a host: how often the name that it spells stands on the page.</summary>
    public int Spelled { get; set; }

    /// <summary>How often the longer name that it is a part of stands on the page.</summary>
    public int Longer { get; set; }

    /// <summary>The longer names that it is a part of, among those that promise most.</summary>
    public List<RankedName> LongerNames { get; } = [];

    /// <summary>How often the name that it abbreviates stands on the page.</summary>
    public int LongForm { get; set; }

    /// <summary>How often a mail address spells it.</summary>
    public int Mails { get; set; }

    /// <summary>How often an account spells it.</summary>
    public int Handles { get; set; }

    /// <summary>The first and the last line of the ledger outside the story that have it.</summary>
    public (int First, int Last) Lines { get; set; } = (int.MaxValue, -1);

    /// <summary>Which tenths of the page have it outside the story, a bit each.</summary>
    public int Tenths { get; set; }

    /// <summary>The phrases before it, with what they are worth.</summary>
    public PhraseCount Before { get; } = new();

    /// <summary>The phrases after it.</summary>
    public PhraseCount After { get; } = new();

    /// <summary>The phrases before it that tell of its journalists.</summary>
    public PhraseCount Works { get; } = new();

    /// <summary>Whether a mark was found.</summary>
    public bool Has(SourceMarks mark) => (Marks & mark) != 0;
}
