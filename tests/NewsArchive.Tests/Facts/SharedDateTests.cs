using System.Globalization;
using NewsArchive.Cleaning;
using NewsArchive.Evaluation.Gold;
using NewsArchive.Evaluation.Runs;

namespace NewsArchive.Tests.Facts;

/// <summary>How many of the dates that others collected are read right; the figures may only rise.</summary>
public sealed class SharedDateTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("dates strings", 80)]
    [InlineData("dates in sentences English", 17)]
    [InlineData("dates in sentences French", 36)]
    [InlineData("dates in sentences German", 8)]
    public void So_many_of_the_date_strings_are_read_right(string name, int floor)
    {
        Shared.Folder("dumps", "dates");
        var cases = DateStrings.All(SharedFolder.BesideRepository).Single(cases => cases.Name == name);

        output.WriteLine(string.Join('\n', cases.Wrong));
        Assert.InRange(cases.Cases - cases.Wrong.Count, floor, cases.Cases);
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
