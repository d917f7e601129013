using System.Globalization;
using System.Text.Json;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Facts;

namespace NewsArchive.Tests.Facts;

/// <summary>How many of the dates that others collected are read right; the figures may only rise.</summary>
public sealed class SharedDateTests(ITestOutputHelper output)
{
    [Fact]
    public void Eighty_of_the_83_date_strings_are_read_right()
    {
        // Strings without a year are meant as on this day; two others are in languages that CLDR does not know.
        var today = new DateTime(2012, 11, 13, 0, 0, 0, DateTimeKind.Utc);
        var rows = File.ReadLines(Shared.Folder("dumps", "dates", "dateparser-strings.tsv")).Skip(1).Select(line => line.Split('\t')).ToList();

        var right = rows.Count(row =>
        {
            var read = (DateReader.Find(row[0]) is [var first, ..] ? first : RelativeDates.Find(row[0], today))?.Date.ToString() ?? "";
            var expected = row[1].Length > 10 ? row[1][..16] : row[1];
            var isRight = expected.EndsWith("T00:00", StringComparison.Ordinal) || expected.Length == 10
                ? read.StartsWith(expected[..10], StringComparison.Ordinal)
                : read.StartsWith(expected, StringComparison.Ordinal);
            if (!isRight)
            {
                output.WriteLine($"{row[0]}: {read}, not {expected}");
            }

            return isRight;
        });

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{right} of {rows.Count} right"));
        Assert.InRange(right, 80, rows.Count);
    }

    [Theory]
    [InlineData("English", 17)]
    [InlineData("French", 7)]
    [InlineData("German", 7)]
    public void Full_dates_are_found_in_sentences(string language, int floor)
    {
        var path = Shared.Folder("dumps", "dates", $"recognizers_{language}_DateExtractor.json");
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        int right = 0, all = 0;
        foreach (var row in json.RootElement.EnumerateArray())
        {
            var input = row.GetProperty("Input").GetString()!;
            foreach (var result in row.GetProperty("Results").EnumerateArray())
            {
                var text = result.GetProperty("Text").GetString()!;
                if (text.Any(char.IsDigit) && text.Split(' ', '/', '-', '.', ',').Any(part => part.Length == 4 && part.All(char.IsDigit)))
                {
                    all++;
                    var start = result.GetProperty("Start").GetInt32();
                    var isFound = DateReader.Find(input, "xx").Any(date => date.Start < start + text.Length && start < date.End);
                    right += isFound ? 1 : 0;
                    if (!isFound)
                    {
                        output.WriteLine(text);
                    }
                }
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{right} of {all} found"));
        Assert.InRange(right, Math.Min(floor, all), all);
    }

    [Fact]
    public void The_pages_of_htmldate_are_dated_right()
    {
        var rows = File.ReadLines(Shared.Folder("dumps", "dates", "htmldate-gold.tsv")).Skip(1).Select(line => line.Split('\t')).ToList();

        var right = rows.Count(row =>
        {
            var dump = new Dump(File.ReadAllBytes(Shared.Folder("dumps", "dates", row[0])), DumpFormat.Html, new Uri(row[1]));
            var day = (Cleaner.Clean(dump) as CleaningResult.Cleaned)?.Article.Published?.Value.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (day != row[2])
            {
                output.WriteLine($"{row[0]}: {day}, not {row[2]}");
            }

            return day == row[2];
        });

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{right} of {rows.Count} right"));
        Assert.InRange(right, 8, rows.Count);
    }
}
