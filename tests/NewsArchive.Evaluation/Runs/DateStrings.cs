using System.Text.Json;
using NewsArchive.Cleaning.Facts;
using NewsArchive.Evaluation.Gold;

namespace NewsArchive.Evaluation.Runs;

/// <summary>Dates that others collected, read alone and found in sentences.</summary>
internal static class DateStrings
{
    // Strings without a year are meant as on this day.
    private static readonly DateTime Today = new(2012, 11, 13, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Dates of many languages alone, then full dates in the sentences of a few.</summary>
    public static IEnumerable<CheckedCases> All(SharedFolder shared)
    {
        var folder = Path.Combine(shared.Dumps, "dates");
        var strings = File.ReadLines(Path.Combine(folder, "dateparser-strings.tsv")).Skip(1).Select(line => line.Split('\t')).ToList();
        yield return CheckedCases.Of("dates strings", strings, row => WrongIn(row[0], row[1]));
        foreach (var language in (string[])["English", "French", "German"])
        {
            var dates = FullDates(Path.Combine(folder, $"recognizers_{language}_DateExtractor.json")).ToList();
            yield return CheckedCases.Of($"dates in sentences {language}", dates, IsMissed);
        }
    }

    private static string? WrongIn(string text, string expected)
    {
        var read = (DateReader.Find(text) is [var first, ..] ? first : RelativeDates.Find(text, Today))?.Date.ToString() ?? "";

        // Midnight stands for no time.
        var wanted = expected.Length == 10 || expected.EndsWith("T00:00:00", StringComparison.Ordinal) ? expected[..10] : expected[..16];
        return read.StartsWith(wanted, StringComparison.Ordinal) ? null : $"{text}: {(read.Length > 0 ? read : "nothing")}, not {wanted}";
    }

    private static string? IsMissed((string Sentence, int Start, string Date) row) =>
        DateReader.Find(row.Sentence, "xx").Any(date => date.Start < row.Start + row.Date.Length && row.Start < date.End)
            ? null : $"{row.Date}: not found";

    /// <summary>The dates with a year in figures: others are not read without the day of fetching.</summary>
    private static IEnumerable<(string Sentence, int Start, string Date)> FullDates(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var row in json.RootElement.EnumerateArray())
        {
            foreach (var result in row.GetProperty("Results").EnumerateArray())
            {
                var date = result.GetProperty("Text").GetString()!;
                if (date.Split(' ', '/', '-', '.', ',').Any(part => part.Length == 4 && part.All(char.IsDigit)))
                {
                    yield return (row.GetProperty("Input").GetString()!, result.GetProperty("Start").GetInt32(), date);
                }
            }
        }
    }
}
