using System.Buffers;
using System.Text.RegularExpressions;

namespace NewsArchive.Cleaning.Facts;

/// <summary>Reads the names that the lines around a story print, each with how it is presented.</summary>
internal static partial class NameLines
{
    // A label at the end of one line belongs to the next one that holds words.
    private const int MaxWordsBeforeBy = 6;
    private const int MaxNicknameWords = 3;
    private const int MaxTailChars = 12;

    // The scripts behind it have no capitals.
    private const char MaxCasedLetter = '\u058f';

    /// <summary>The names in lines, in order.</summary>
    /// <param name="dates">The dates of each line.</param>
    public static IReadOnlyList<NameMention> Read(IReadOnlyList<PrintedLine> lines, IReadOnlyList<IReadOnlyList<DateMention>> dates)
    {
        var found = new List<NameMention>();
        CreditLabel? pending = null;
        for (var at = 0; at < lines.Count; at++)
        {
            if (pending == null && dates[at].Count == 0 && !MayName(lines[at].Text))
            {
                continue;
            }

            var hasDate = dates[at].Count > 0 || HasAge(lines[at].Text);
            foreach (var segment in Segments(lines[at].Text, dates[at], hasDate))
            {
                pending = ReadSegment(found, segment, lines[at], at, hasDate, pending);
            }
        }

        return found;
    }

    private static bool MayName(string text)
    {
        foreach (var c in text)
        {
            if (char.IsUpper(c) || c > MaxCasedLetter)
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>The label that the next segment belongs to; null when none is open.</returns>
    private static CreditLabel? ReadSegment(List<NameMention> found, string segment, PrintedLine line, int at, bool hasDate, CreditLabel? pending)
    {
        var rest = segment;
        var label = pending;
        for (var i = 0; i < 3 && CreditWords.Find(rest) is var (kind, length); i++)
        {
            // "Published by" names the author, "Published" alone announces a date.
            label = kind is CreditLabel.Published or CreditLabel.Modified or CreditLabel.Event ? label : kind;
            rest = rest[length..].TrimStart(Marks);
            if (rest.Length == 0)
            {
                return label is CreditLabel.Other && !EndsInBy(segment) ? null : label;
            }
        }

        // Without a label before it, "by" counts at the beginning only.
        if (label is null && (rest.Length < segment.Length || FirstOfBy.Contains(rest[0])) && By().Match(rest) is { Success: true } by && (rest.Length < segment.Length || by.Groups["before"].Length == 0)
            && by.Groups["before"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MaxWordsBeforeBy)
        {
            (label, rest) = (CreditLabel.Author, rest[(by.Index + by.Length)..]);
        }

        if (label == CreditLabel.Other)
        {
            return null;
        }

        var run = NameRun.Read(rest);
        var isWhole = run.End == rest.Length;
        if (run.Names.Count == 0)
        {
            if (label == CreditLabel.Author && IsNewsroom(rest))
            {
                found.Add(new NameMention([rest], NameForm.Labelled, at, line) { HasDate = hasDate });
                return null;
            }

            if (label == CreditLabel.Author)
            {
                AddNickname(found, rest, line, at, hasDate);
            }

            return null;
        }

        NameForm? form = label switch
        {
            CreditLabel.Author => NameForm.Labelled,
            CreditLabel.SignOff => NameForm.SignOff,
            CreditLabel.About => NameForm.About,
            _ when CreditWords.BeginsPortrait(rest.AsSpan(run.End)) => NameForm.Portrait,
            _ when isWhole || IsHandle(rest, run.End) || (hasDate && IsTail(rest[run.End..])) || (run.HasJob && rest.Length - run.End <= MaxTailChars) => NameForm.Bare,
            _ => null,
        };
        if (form is { } known)
        {
            found.Add(new NameMention(run.Names, known, at, line) { HasJob = run.HasJob, HasDate = hasDate });
        }

        return null;
    }

    private static void AddNickname(List<NameMention> found, string rest, PrintedLine line, int at, bool hasDate)
    {
        var words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isNear = line.Zone == PageZone.Between || (line.Zone == PageZone.Above && line.Distance <= 2);
        if (words.Length > 0 && (hasDate || words.Length <= MaxNicknameWords) && (isNear || hasDate)
            && Nickname().IsMatch(words[0]) && !Rules.Labels.NoNames.Contains(words[0].ToLowerInvariant())
            && !Rules.Labels.DateWords.Contains(words[0].ToLowerInvariant()) && !CreditWords.Jobs.Contains(words[0].ToLowerInvariant())
            && !CreditWords.Stops.Contains(words[0].ToLowerInvariant()))
        {
            found.Add(new NameMention([words[0].TrimEnd(',', '.', ':')], NameForm.Nickname, at, line) { HasDate = hasDate });
        }
    }

    private static bool HasAge(string text) => HasUnit(text) && RelativeDates.Ages.IsMatch(text);

    /// <summary>Whether letters stand behind a number, as the unit of an age does.</summary>
    private static bool HasUnit(ReadOnlySpan<char> text)
    {
        for (int digit; (digit = text.IndexOfAnyInRange('0', '9')) >= 0;)
        {
            text = text[(digit + 1)..];
            var unit = !text.IsEmpty && char.IsWhiteSpace(text[0]) ? 1 : 0;
            if (unit < text.Length && char.IsLetter(text[unit]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The parts of a line between its marks and dates.</summary>
    private static IEnumerable<string> Segments(string line, IReadOnlyList<DateMention> dates, bool hasDate)
    {
        var text = line;
        foreach (var mention in dates.Reverse())
        {
            text = string.Concat(text.AsSpan(0, mention.Start), " | ", text.AsSpan(mention.End));
        }

        text = hasDate ? RelativeDates.Ages.Replace(text, " | ") : text;

        // Pages glue label, name and job to each other: "ByAda QuillWriter".
        text = text.AsSpan().ContainsAny(GluedLabels) ? GluedLabel().Replace(text, " | $1 ") : text;
        text = text.Contains('者', StringComparison.Ordinal) ? CaselessLabel().Replace(text, " | $1 ") : text;
        text = text.AsSpan().ContainsAny(GluedJobs) ? GluedJob().Replace(text, " | ") : text;
        if (!text.AsSpan().ContainsAny(SeparatorMarks))
        {
            return text.Trim(Marks) is var only && HasLetter(only) ? [only] : [];
        }

        return Separator().Split(text).Select(part => part.Trim(Marks)).Where(HasLetter);
    }

    private static bool HasLetter(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The Harbour Team", "Courier Staff": those who sign together.</summary>
    private static bool IsNewsroom(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 1 and <= MaxNicknameWords + 1 && Array.TrueForAll(words, word => char.IsUpper(word[0]))
            && (words[0] == "The" || Array.Exists(words, word => CreditWords.Jobs.Contains(word.ToLowerInvariant())));
    }

    private static bool EndsInBy(string label) =>
        label.EndsWith(" by", StringComparison.OrdinalIgnoreCase) || label.EndsWith(" von", StringComparison.OrdinalIgnoreCase);

    /// <summary>What blogs print behind the name: "0", "Leave a comment", "Kategorien: …".</summary>
    private static bool IsTail(string text)
    {
        var word = text.Split([' ', ':', ','], 2)[0].ToLowerInvariant();
        return word.All(char.IsDigit) || CreditWords.Stops.Contains(word) || Rules.Labels.NoNames.Contains(word);
    }

    private static bool IsHandle(string text, int at) => at < text.Length && text[at] is '@' or '(';

    // What the expressions of the same names look for: most lines have none of it.
    private static readonly SearchValues<string> GluedLabels = SearchValues.Create(["By", "BY", "Por", "Von", "Par", "Door"], StringComparison.Ordinal);

    private static readonly SearchValues<string> GluedJobs = SearchValues.Create(
        [
            "Writer", "Reporter", "Editor", "Correspondent", "Staff", "Senior", "Contribut", "Columnist", "Publish", "Update", "Posted", "Follow", "Logo",
            "Featured", "Photograph", "Author", "Associate", "Journalist", "Founder", "In",
        ],
        StringComparison.Ordinal);

    private static readonly SearchValues<char> SeparatorMarks = SearchValues.Create("|•·▪●»›\t\n∙⋅-–—−/:@");

    private static readonly SearchValues<char> FirstOfBy = SearchValues.Create("bBvVpPdDaAoO");

    private static readonly char[] Marks = [' ', ':', '：', '.', ',', '-', '–', '—', '*', '\u00a0', '|', '"', '+', '>', '©', '\u200b', '，', '/', '\\', '~'];

    [GeneratedRegex(@"^(?<before>[^.!?]{0,60}?)\b(?:by|von|par|por|door|av|af|przez|oleh)\s", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex By();

    [GeneratedRegex(@"^[\p{L}\p{Nd}_.-]{3,30}[,.:]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Nickname();

    [GeneratedRegex(@"(?:^|(?<=\p{Ll}))(By|BY|Por|Von|Par|Door)(?=\p{Lu}\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex GluedLabel();

    [GeneratedRegex(@"\s(記者|记者)[・:：\s]", RegexOptions.CultureInvariant)]
    private static partial Regex CaselessLabel();

    [GeneratedRegex(@"(?<=\p{Ll}{2})(?=(?:Writer|Reporter|Editor|Correspondent|Staff|Senior|Contribut|Columnist|Publish|Update|Posted|Follow|Logo|Featured|Photograph|Author|Associate|Journalist|Founder|In\s\p{Lu})\p{Ll}*)", RegexOptions.CultureInvariant)]
    private static partial Regex GluedJob();

    [GeneratedRegex(@"[|•·▪●»›\t\n∙⋅]|\s[-–—−/]+\s|/$|\s::\s|(?<=\p{L})/(?=\p{Lu}\p{Ll})|\s@\s|(?<!\s)@", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();
}
