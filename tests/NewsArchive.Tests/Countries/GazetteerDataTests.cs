using NewsArchive.Cleaning.Countries;

namespace NewsArchive.Tests.Countries;

public sealed class GazetteerDataTests
{
    private static readonly string[] Kinds =
        ["name", "demonym", "capital", "seat", "region", "state", "city", "abbreviation", "trap", "given", "personlike", "house", "before", "month"];

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Folder, "*.tsv", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file)).Where(file => file != "salience.tsv")];

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
            Assert.All(fields[2].Split("; "), word => Assert.True(word.Any(char.IsLetter), $"{file}: '{word}' in {line[..Math.Min(60, line.Length)]}"));
        }
    }

    [Fact]
    public void The_data_stay_below_three_megabytes() =>
        Assert.InRange(Directory.GetFiles(Folder, "*.tsv", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length), 100_000, 3_000_000);
}
