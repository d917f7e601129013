using System.Globalization;
using NewsArchive.Cleaning.Countries;

namespace NewsArchive.Tests.Countries;

public sealed class GazetteerDataTests
{
    private static readonly string[] Kinds =
        ["name", "demonym", "capital", "seat", "region", "state", "city", "abbreviation", "trap", "given", "personlike", "house", "before", "month"];

    // Files with other columns than code(s), kind and words.
    private static readonly string[] OwnForm = ["salience-model.tsv", "leaders.tsv", "sources.tsv"];

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Folder, "*.tsv", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file)).Where(file => !OwnForm.Contains(file))];

    private static string Folder => Path.Combine(Shared.Repository, "src", "NewsArchive.Cleaning", "Countries");

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_line_has_known_codes_a_known_kind_and_words(string file)
    {
        foreach (var line in File.ReadLines(Path.Combine(Folder, file)).Where(line => !line.StartsWith('#')))
        {
            var fields = line.Split('\t');
            Assert.Equal(3, fields.Length);
            Assert.All(fields[0].Split('|', ','), code =>
                Assert.True(code is "-" or "EU" || CountryNames.Exists(CountryCode.Parse(code, null)), $"{file}: {code}"));
            Assert.Contains(fields[1], Kinds);
            Assert.All(fields[2].Split("; "), word => Assert.True(word.Any(char.IsLetterOrDigit), $"{file}: '{word}' in {line[..Math.Min(60, line.Length)]}"));
        }
    }

    [Fact]
    public void Every_leader_has_a_country_a_time_in_office_and_names()
    {
        foreach (var line in File.ReadLines(Path.Combine(Folder, "leaders.tsv")).Where(line => !line.StartsWith('#')))
        {
            var fields = line.Split('\t');
            Assert.Equal(4, fields.Length);
            Assert.True(CountryNames.Exists(CountryCode.Parse(fields[0], null)), line);
            Assert.InRange(DayOf(fields[1], "01-01"), new DateOnly(1930, 1, 1), DayOf(fields[2].Length > 0 ? fields[2] : "2100", "12-31"));
            Assert.All(fields[3].Split("; "), name => Assert.True(name.Count(char.IsLetter) > 1 && !name.Contains(','), $"'{name}' in {line}"));
        }
    }

    [Fact]
    public void The_data_stay_below_three_megabytes() =>
        Assert.InRange(Directory.GetFiles(Folder, "*.tsv", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length), 100_000, 3_000_000);

    private static DateOnly DayOf(string date, string dayOfYear) =>
        DateOnly.ParseExact(date.Length == 4 ? $"{date}-{dayOfYear}" : date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
