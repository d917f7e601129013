using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Cleaning.Facts;

/// <summary>What speaks for and against a name that may be the author's, in points.</summary>
internal static class AuthorPoints
{
    /// <summary>Lines of one byline stand together: so many lines apart at most.</summary>
    public const int MaxGap = 3;

    // Points; tuned on the development pages of naeb and trf, where nine of ten authors given are right.
    private const int Labelled = 11;
    private const int Nickname = 8;
    private const int SignOff = 3;
    private const int Portrait = 7;
    private const int About = 4;
    private const int Bare = 3;
    private const int Date = 5;
    private const int DateBeside = 4;
    private const int Job = 4;
    private const int GivenName = 3;
    private const int Repeated = 2;
    private const int MaxRepeated = 3;
    private const int Organisation = -7;
    private const int SignedByOrganisation = -3;
    private const int Picture = -20;
    private const int Comment = -12;
    private const int InHeadline = -6;
    private const int InStory = -5;
    private const int OrdinaryWords = -6;
    private const int LongList = -6;
    private const int UnknownBare = -4;
    private const int FunctionWord = -8;
    private const int Handle = -10;
    private const int MaxPictureChars = 160;

    private static readonly HashSet<string> PictureAgencies = new(StringComparer.OrdinalIgnoreCase)
    {
        "getty", "shutterstock", "istock", "alamy", "unsplash", "pixabay", "pexels", "imago", "images", "screenshot", "stock", "adobe", "afp", "reuters", "epa",
        "wireimage", "flickr",
    };

    private static readonly HashSet<string> PictureWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "image", "photo", "photos", "picture", "bild", "foto", "fotos", "courtesy", "illustration", "credit",
    };

    /// <summary>The points of a name by its line and what stands around it.</summary>
    /// <param name="dates">Of each line.</param>
    /// <param name="counts">In how many places the dump has each name.</param>
    public static int Of(
        NameMention mention, IReadOnlyList<PrintedLine> lines, IReadOnlyList<IReadOnlyList<DateMention>> dates, Dictionary<string, int> counts, string title)
    {
        var line = mention.Line;
        var points = mention.Form switch
        {
            NameForm.Labelled => Labelled,
            NameForm.Nickname => Nickname,
            NameForm.SignOff => SignOff,
            NameForm.Portrait => Portrait,
            NameForm.About => About,
            _ => Bare,
        };
        points += Place(line, mention.Form);
        points += mention.HasDate ? Date : HasNear(lines, dates, mention.At) ? DateBeside : 0;
        points += mention.HasJob || IsJobLine(lines, mention.At + 1) ? Job : 0;
        points += IsKnownName(mention.Names[0]) ? GivenName
            : Languages.FunctionWords.AreIn(mention.Names[0].Split(' ')[0]) && mention.Names[0].Contains(' ', StringComparison.Ordinal) ? FunctionWord
            : mention.Form is NameForm.Bare or NameForm.Portrait && !mention.HasDate && counts[mention.Names[0]] < 2 ? UnknownBare : 0;
        points += line.Text.Contains("(@", StringComparison.Ordinal) ? Handle : 0;
        points += Repeated * Math.Min(MaxRepeated, counts[mention.Names[0]] - 1);
        points += mention.Names.All(IsOrganisation) ? (mention.Form == NameForm.Labelled ? SignedByOrganisation : Organisation) : 0;
        points += line.Line.Verdict.Role == Role.Caption || OfPicture(line.Text, mention.Form) || line.Text.Contains('©', StringComparison.Ordinal) || (mention.Form == NameForm.Bare && mention.At + 1 < lines.Count && OfPicture(lines[mention.At + 1].Text, NameForm.Bare)) ? Picture : 0;
        points += IsComment(lines, mention.At) ? Comment : 0;
        points += line.Items > 5 ? LongList : 0;
        points += mention.Form is NameForm.Bare or NameForm.Portrait && title.Contains(mention.Names[0], StringComparison.OrdinalIgnoreCase) && line.Line.Verdict.Role != Role.Title ? InHeadline : 0;
        return points;
    }

    private static int Place(PrintedLine line, NameForm form) => line.Zone switch
    {
        PageZone.Between => line.Distance <= 4 ? 7 : line.Distance <= 12 ? 5 : 2,
        PageZone.Above => line.Distance switch { 0 => 0, <= 4 => 4, <= 10 => 2, <= 20 => -2, <= 50 => -5, _ => -8 },
        PageZone.Inside when line.Distance < 2 => form is NameForm.Labelled ? 3 : 1,
        PageZone.Inside when line.Line.Verdict.Role is Role.Dateline or Role.Byline => 1,
        PageZone.Inside when line.Distance <= 4 => -1,
        PageZone.Inside => line.FromEnd < 3 ? 0 : -7,
        // Below the story stand portraits of its author, and bylines of other stories.
        PageZone.After when form is NameForm.Portrait or NameForm.About => line.Distance switch { <= 4 => 1, <= 10 => 0, _ => -4 },
        PageZone.After => line.Distance switch { <= 2 => 0, <= 4 => -4, _ => -12 },
        _ => -8,
    };

    /// <summary>Names that the story tells of are its subjects; words that it writes small are no names.</summary>
    public static int InWords(NameMention mention, StoryWords words) =>
        mention.Form is NameForm.Labelled or NameForm.Nickname or NameForm.SignOff ? 0
        : words.AreOrdinary(mention.Names[0]) ? OrdinaryWords
        : mention.Form == NameForm.Bare && words.TellOf(mention.Names[0]) ? InStory
        : 0;

    // "Photos and story by" names the author.
    private static bool OfPicture(string text, NameForm form) =>
        text.Length <= MaxPictureChars && text.Split(' ', '/', '.', ',', ')', '(', ':').Any(word => PictureAgencies.Contains(word) || (form != NameForm.Labelled && PictureWords.Contains(word)));

    private static bool HasNear(IReadOnlyList<PrintedLine> lines, IReadOnlyList<IReadOnlyList<DateMention>> dates, int at)
    {
        for (var i = Math.Max(0, at - 2); i <= Math.Min(dates.Count - 1, at + 2); i++)
        {
            if (dates[i].Count > 0 && AreNear(lines[i], lines[at]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two lines may belong to one byline.</summary>
    public static bool AreNear(PrintedLine a, PrintedLine b) => Math.Abs(a.At - b.At) <= MaxGap;

    private static bool IsJobLine(IReadOnlyList<PrintedLine> lines, int at)
    {
        const int MaxWords = 8;
        if (at >= lines.Count || lines[at].Line.Block.Shape.EndsAsSentence)
        {
            return false;
        }

        var words = lines[at].Text.Split([' ', ',', '·', '-', '/'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= MaxWords && words.Any(word => CreditWords.Jobs.Contains(word.ToLowerInvariant()));
    }

    private static bool IsComment(IReadOnlyList<PrintedLine> lines, int at) =>
        lines[at].Zone == PageZone.Comments
        || (lines[at].Zone is PageZone.After or PageZone.Inside && (HasCommentWord(lines[at].Text) || (at + 2 < lines.Count && HasCommentWord(lines[at + 2].Text))));

    private static bool HasCommentWord(string text) =>
        text.Length < 80 && text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(word => CreditWords.Comments.Contains(word.ToLowerInvariant()));

    /// <summary>Whether a name begins with a given name that is common somewhere.</summary>
    public static bool IsKnownName(string name) => CreditWords.GivenNames.Contains(name.Split(' ', '-')[0].ToLowerInvariant());

    /// <summary>Whether a name is a newsroom's or a company's.</summary>
    public static bool IsOrganisation(string name) =>
        name.Split(' ').Any(word => Labels.Organisations.Contains(word.ToLowerInvariant()) || word is "The" or "Das" or "Ltd" or "GmbH" or "Inc");
}
