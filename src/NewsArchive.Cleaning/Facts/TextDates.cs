using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Cleaning.Facts;

/// <summary>Chooses when the story was published, and changed, among the dates that the lines around it print.</summary>
internal static class TextDates
{
    // Points; tuned on the development pages of naeb and trf.
    private const int Label = 5;
    private const int EventLabel = -8;
    private const int Name = 2;
    private const int Time = 1;
    private const int Repeated = 1;
    private const int MaxRepeated = 2;
    private const int LongList = -6;
    private const int Rights = -9;
    private const int Range = -14;
    private const int TopOfPage = -3;
    private const int Relative = -2;

    // Below the first a candidate is not worth keeping, below the second it is not believed.
    private const int MinKept = -2;
    private const int MinBelieved = 5;
    private const int MinOnly = 1;
    private const int MaxCandidates = 8;

    // In blocks; above it stands the day of the visit, not of the story.
    private const int FarAbove = 8;
    private const int MaxRelativeWords = 12;

    /// <summary>The dates of one line; where it prints none, and the day of fetching is known, one that is counted from that.</summary>
    private static IReadOnlyList<DateMention> Read(PrintedLine line, DateHabits habits, DateTime? fetchedUtc)
    {
        var dates = DateReader.Find(line.Text, habits);
        return dates.Count == 0 && fetchedUtc is { } fetched && IsNearHeadline(line) && line.Text.Split(' ').Length <= MaxRelativeWords
            && RelativeDates.Find(line.Text, fetched, habits.Language) is { } relative
            ? [relative with { CountedFrom = fetched }]
            : dates;
    }

    /// <summary>The dates of each line, where a line of the same list below it holds the time of day, with that.</summary>
    public static IReadOnlyList<IReadOnlyList<DateMention>> Read(IReadOnlyList<PrintedLine> lines, DateHabits habits, DateTime? fetchedUtc)
    {
        const int MaxTimeChars = 25;
        var dates = lines.Select(line => Read(line, habits, fetchedUtc)).ToList();
        for (var at = 0; at + 1 < lines.Count; at++)
        {
            if (dates[at] is [{ Date.Time: null, CountedFrom: null } only] && lines[at + 1].Line == lines[at].Line && lines[at + 1].Text.Length <= MaxTimeChars
                && dates[at + 1].Count == 0 && ClockReader.Find(lines[at + 1].Text) is [var clock])
            {
                dates[at] = [only with { Date = only.Date with { Time = clock.Time, Offset = clock.Offset } }];
            }
        }

        return dates;
    }

    /// <summary>The likeliest dates, best first.</summary>
    /// <param name="latest">The last day on which anything can have been published; null when unknown.</param>
    public static IReadOnlyList<TextDate> Find(
        IReadOnlyList<PrintedLine> lines, IReadOnlyList<IReadOnlyList<DateMention>> dates, IReadOnlyList<NameMention> names, DateHabits habits, DateOnly? latest)
    {
        var found = new List<TextDate>();
        var days = dates.SelectMany(line => line.Select(mention => mention.Date.Day).Distinct()).GroupBy(day => day).ToDictionary(group => group.Key, group => group.Count());
        for (var at = 0; at < lines.Count; at++)
        {
            for (var i = 0; i < dates[at].Count; i++)
            {
                var mention = dates[at][i];
                if ((latest is { } last && mention.Date.Day > last) || IsComment(lines, at))
                {
                    continue;
                }

                var label = LabelBefore(lines[at].Text, dates[at], i);
                var points = Score(lines, dates[at], at, i, label, names) + (Repeated * Math.Min(MaxRepeated, days[mention.Date.Day] - 1));
                if (points >= MinKept)
                {
                    found.Add(new TextDate(mention, label == CreditLabel.Modified, points, points >= MinBelieved, Evidence(lines[at], mention, habits)));
                }
            }
        }

        // The only day that stands anywhere near the story is its own.
        var isOnly = found.Exists(date => date.Points >= MinOnly) && !found.Exists(date => date.IsBelieved) && found.Select(date => date.Mention.Date.Day).Distinct().Count() == 1;
        return [.. found.OrderByDescending(date => date.Points).Take(MaxCandidates).Select((date, i) => isOnly && i == 0 ? date with { IsBelieved = true } : date)];
    }

    private static int Score(IReadOnlyList<PrintedLine> lines, IReadOnlyList<DateMention> dates, int at, int i, CreditLabel? label, IReadOnlyList<NameMention> names)
    {
        var line = lines[at];
        var own = names.Where(name => name.At == at).ToList();
        var points = Rest(line.Text, dates, own) switch
        {
            0 => 7,
            <= 3 => 5,
            <= 6 => 3,
            <= 12 => 0,
            _ when dates[i].Start <= 2 && line.Zone == PageZone.Inside && line.Distance == 0 => 0,
            _ => label is CreditLabel.Published or CreditLabel.Modified ? -2 : -6,
        };
        points += line.Zone switch
        {
            PageZone.Between => line.Distance <= 4 ? 7 : line.Distance <= 12 ? 5 : 3,
            PageZone.Above => line.Distance switch { 0 => 0, <= 3 => 5, <= FarAbove => 3, <= 20 => 0, <= 40 => -2, _ => -4 },
            PageZone.Inside => line.Distance < 2 ? 2 : line.Line.Verdict.Role is Role.Dateline or Role.Byline ? (line.Distance <= 8 ? 2 : -4) : line.FromEnd < 3 ? -1 : -7,
            PageZone.After => line.Distance switch { <= 3 => 2, <= 10 => -1, _ => -7 },
            _ => -12,
        };
        points += label switch { CreditLabel.Published or CreditLabel.Modified => Label, CreditLabel.Event => EventLabel, _ => 0 };
        points += own.Exists(name => name.Form is not NameForm.About) ? Name : 0;
        points += dates[i].Date.Time != null ? Time : 0;
        points += line.Items > 5 ? LongList : 0;
        points += line.Line.Verdict.Role == Role.Legal || line.Text.Contains('©', StringComparison.Ordinal) ? Rights : 0;
        points += IsRange(line.Text, dates, i) ? Range : 0;
        points += label == null && line.Zone == PageZone.Above && line.Distance > FarAbove && own.Count == 0 ? TopOfPage : 0;
        points += dates[i].CountedFrom != null ? Relative : 0;
        return points;
    }

    private static bool IsNearHeadline(PrintedLine line) =>
        line.Zone == PageZone.Between || (line.Zone == PageZone.Above && line.Distance <= FarAbove) || (line.Zone == PageZone.Inside && line.Distance < 1 && line.Text.Length < 60);

    /// <summary>The label directly before a date of a line; null without one.</summary>
    private static CreditLabel? LabelBefore(string text, IReadOnlyList<DateMention> dates, int i)
    {
        const int MaxLabelWords = 4;
        var from = i == 0 ? 0 : dates[i - 1].End;
        var before = text[from..Math.Max(from, dates[i].Start)].Split([' ', '|', '•', '·', '(', '[', '\u00a0', '/', '-'], StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(MaxLabelWords, before.Length); count > 0; count--)
        {
            for (var skip = 0; skip <= Math.Min(2, before.Length - count); skip++)
            {
                var phrase = string.Join(' ', before[^(count + skip)..^skip]).TrimEnd(':', '：', ',', '.');
                // Words such as "on" and weekdays may stand between label and date.
                if (CreditWords.Find(phrase) is (CreditLabel.Published or CreditLabel.Modified or CreditLabel.Event, _) found && found.Length == phrase.Length
                    && before[^skip..].All(word => Labels.DateWords.Contains(word.ToLowerInvariant().Trim(',', '.', ':'))))
                {
                    return found.Label;
                }
            }
        }

        return null;
    }

    /// <summary>How many words of the line are neither date, label nor name.</summary>
    private static int Rest(string text, IReadOnlyList<DateMention> dates, List<NameMention> names)
    {
        var rest = text;
        foreach (var mention in dates.Reverse())
        {
            rest = string.Concat(rest.AsSpan(0, mention.Start), " ", rest.AsSpan(mention.End));
        }

        foreach (var name in names.SelectMany(mention => mention.Names))
        {
            rest = rest.Replace(name, " ", StringComparison.Ordinal);
        }

        var words = rest.Split([' ', '|', '•', '·', ',', ':', '-', '–', '/', '(', ')', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
        return words.Count(word => word.Any(char.IsLetter) && !Labels.IsDateWord(word.AsSpan().TrimEnd('.'))
            && CreditWords.Find(word) is not { Label: CreditLabel.Published or CreditLabel.Modified or CreditLabel.Author });
    }

    private static bool IsComment(IReadOnlyList<PrintedLine> lines, int at) =>
        lines[at].Zone is PageZone.After or PageZone.Inside
        && Enumerable.Range(at - 1, 4).Any(i => i >= 0 && i < lines.Count && HasCommentWord(lines[i].Text));

    private static bool HasCommentWord(string text) =>
        text.Length <= 60 && text.Split([' ', ':'], StringSplitOptions.RemoveEmptyEntries).Any(word => CreditWords.Comments.Contains(word.ToLowerInvariant()));

    /// <summary>Whether the date is one end of a span: "09 Jan 2014 - 01 Jan 2017".</summary>
    private static bool IsRange(string text, IReadOnlyList<DateMention> dates, int i) =>
        (i > 0 && IsSpan(text[dates[i - 1].End..Math.Max(dates[i - 1].End, dates[i].Start)]))
        || (i + 1 < dates.Count && IsSpan(text[dates[i].End..Math.Max(dates[i].End, dates[i + 1].Start)]));

    private static bool IsSpan(string between) => between.Trim() is "-" or "–" or "—" or "to" or "bis" or "until" or "au" or "al" or "→";

    private static string Evidence(PrintedLine line, DateMention mention, DateHabits habits) =>
        line.Quoted
        + (mention.IsOpen && habits.Why != null ? $" (read with {habits.Why})" : "")
        + (mention.CountedFrom is { } fetched ? FormattableString.Invariant($" (counted from {fetched:yyyy-MM-dd HH:mm} UTC, when it was fetched)") : "");
}
