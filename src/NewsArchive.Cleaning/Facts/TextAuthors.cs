using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Cleaning.Facts;

/// <summary>Chooses who wrote the story among the names that the lines around it print.</summary>
internal static class TextAuthors
{
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
    private const int OfTeasers = -6;
    private const int MinTeasers = 3;

    // Below the first a candidate is not worth keeping, below the second it is not believed.
    private const int MinKept = 2;
    private const int MinBelieved = 10;

    // Lines of one byline stand together.
    private const int MaxGap = 3;
    private const int MaxHead = 6;
    private const int MaxCandidates = 8;
    private const int MaxLookedUp = 20;
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

    /// <summary>The likeliest authors with their evidence, best first; those in front are believed when <c>IsBelieved</c>.</summary>
    /// <param name="source">The publisher's host or name; null when unknown.</param>
    public static IReadOnlyList<(Fact<string> Fact, bool IsBelieved)> Find(
        IReadOnlyList<LedgerLine> ledger, IReadOnlyList<PrintedLine> lines, IReadOnlyList<IReadOnlyList<DateMention>> dates, IReadOnlyList<NameMention> read, string? source)
    {
        // A paper that stands beside the date without "by" has published the story, not written it.
        var mentions = read.Where(mention => mention.Form != NameForm.Bare || !IsSource(mention.Names[0], source)).ToList();
        if (mentions.Count == 0)
        {
            return [];
        }

        var title = ledger.FirstOrDefault(line => line.Verdict.Role == Role.Title)?.Block.Text ?? "";
        var counts = mentions.SelectMany(mention => mention.Names.Select(name => (name, mention.At))).Distinct()
            .GroupBy(x => x.name, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.Count(), StringComparer.OrdinalIgnoreCase);
        var words = new StoryWords(ledger);
        // Bylines of several people above the story belong to a list of other stories.
        var teasers = mentions.Where(mention => mention is { Form: NameForm.Labelled, Line.Zone: PageZone.Above or PageZone.Between }).Select(mention => mention.Names[0]).Distinct().Count() >= MinTeasers;
        var ranked = mentions
            .Select(mention => (Mention: mention, Points: Score(mention, lines, dates, counts, title) + (teasers && mention is { Form: NameForm.Labelled, Line: { Zone: PageZone.Above or PageZone.Between, Distance: > 2 } } ? OfTeasers : 0)))
            .Where(x => x.Points >= MinKept)
            .OrderByDescending(x => x.Points).ThenBy(x => x.Mention.At).Take(MaxLookedUp)
            .Select(x => (x.Mention, Points: x.Points + InWords(x.Mention, words)))
            .Where(x => x.Points >= MinKept)
            .OrderByDescending(x => x.Points).ThenBy(x => x.Mention.At)
            .ToList();
        return [.. ranked.Take(MaxCandidates).Select((x, i) => (Describe(x.Mention, i == 0 ? Together(x.Mention, ranked, teasers) : x.Mention.Names), x.Points >= MinBelieved))];
    }

    private static int Score(
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
            : Languages.FunctionWords.BestShare(mention.Names[0].Split(' ')[0]) > 0 && mention.Names[0].Contains(' ', StringComparison.Ordinal) ? FunctionWord
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
    private static int InWords(NameMention mention, StoryWords words) =>
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

    private static bool IsSource(string name, string? source) =>
        source != null && Squashed(source).Contains(Squashed(name), StringComparison.Ordinal);

    private static string Squashed(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static bool AreNear(PrintedLine a, PrintedLine b) => Math.Abs(a.At - b.At) <= MaxGap;

    // Below the story and far above it stand the bylines of other stories.
    private static bool IsAtHead(PrintedLine line) => line.Zone == PageZone.Between || line is { Zone: PageZone.Above, Distance: <= MaxHead } or { Zone: PageZone.Inside, Distance: <= MaxGap };

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

    private static bool IsKnownName(string name) => CreditWords.GivenNames.Contains(name.Split(' ', '-')[0].ToLowerInvariant());

    private static bool IsOrganisation(string name) =>
        name.Split(' ').Any(word => Labels.Organisations.Contains(word.ToLowerInvariant()) || word is "The" or "Das" or "Ltd" or "GmbH" or "Inc");

    /// <summary>The names of the best mention, and those of its kind beside it.</summary>
    private static List<string> Together(NameMention best, List<(NameMention Mention, int Points)> ranked, bool teasers)
    {
        var all = ranked.Where(x => x.Points >= MinBelieved && x.Mention.Form == best.Form && x.Mention.Line.Zone == best.Line.Zone && Math.Abs(x.Mention.At - best.At) <= MaxGap && AreNear(x.Mention.Line, best.Line)
                && (x.Mention.At == best.At || (IsAtHead(best.Line) && !teasers))
                && (best.Form != NameForm.Bare || x.Mention == best || (Math.Abs(x.Mention.At - best.At) <= 2 && IsKnownName(x.Mention.Names[0]))))
            .Select(x => x.Mention).OrderBy(mention => mention.At).SelectMany(mention => mention.Names).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var people = all.FindAll(name => !IsOrganisation(name));
        return people.Count > 0 ? people : all;
    }

    private static Fact<string> Describe(NameMention mention, IReadOnlyList<string> names) => new(
        string.Join(", ", names),
        mention.Form switch
        {
            NameForm.Labelled or NameForm.Nickname => "byline",
            NameForm.SignOff => "sign-off",
            NameForm.Portrait => "portrait",
            NameForm.About => "author-link",
            _ => mention.HasDate ? "byline" : "bare-name",
        },
        mention.Line.Quoted);
}
