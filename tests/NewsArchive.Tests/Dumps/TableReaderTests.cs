using NewsArchive.Ingestion.Dumps;

namespace NewsArchive.Tests.Dumps;

public sealed class TableReaderTests
{
    [Theory]
    [InlineData("title,text\nRain,\"It rains,\nand \"\"how\"\".\"\nSnow,It snows.\n", 2)]
    [InlineData("title;text\r\nRain;It rains, they say.\r\nSnow;It snows.\r\n", 2)]
    [InlineData("title\ttext\nRain\t\"It rains\nSnow\tIt snows.\n", 2)]
    [InlineData("\uFEFFtitle|text\nRain|It rains.\n\nSnow|It snows.", 2)]
    [InlineData("\"title\",\"text\"\n\"Rain\",\"It rains.\"\n", 1)]
    public void Each_row_is_a_record(string table, int rows)
    {
        var records = RecordsOf.File("export.csv", table);
        Assert.Equal(Enumerable.Range(1, rows).Select(i => $"{i}"), records.Select(record => record.Name));
        Assert.All(records, record => Assert.Contains("ext", record.Told(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_quotation_mark_that_nothing_closes_costs_its_row_alone()
    {
        var records = RecordsOf.File("export.csv", "title,text\n\"Rain\",\"It rains.\n\"Snow\",\"It snows.\"\n\"Hail\",\"It hails.\"\n");
        Assert.Equal(
            ["title,text\n\"Rain\",\"It rains.\n", "title,text\n\"Snow\",\"It snows.\"\n", "title,text\n\"Hail\",\"It hails.\"\n"],
            records.Select(record => record.Told()));
    }

    [Fact]
    public void A_table_whose_marks_are_never_closed_is_read_row_by_row()
    {
        var rows = string.Concat(Enumerable.Range(0, 300).Select(i => $"Rain {i},\"It rains\n"));
        Assert.Equal(300, RecordsOf.File("export.csv", "title,text\n" + rows).Count);
    }

    // Each would take minutes if every mark were looked after up to the end.
    [Theory]
    [InlineData("\"a\n", 1_000_000, "\"\n")]
    [InlineData("\"a\nb,c\n", 500_000, "\"\n")]
    [InlineData("\"a\n", 1_000_000, "")]
    [InlineData("b,\"a\n", 1_000_000, "")]
    [InlineData("\"a,", 1_000_000, "\n")]
    [InlineData("\"a\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n", 200_000, "\"\n")]
    public void Marks_that_nothing_closes_are_not_looked_after_without_end(string row, int times, string end)
    {
        const string Good = "Rain,It rains.\nSnow,It snows.\nHail,It hails.\n";
        var records = RecordsOf.File("export.csv", $"title,text\n{string.Concat(Enumerable.Repeat(row, times))}{end}{Good}");
        Assert.Equal(["Rain,It rains.", "Snow,It snows.", "Hail,It hails."], records.TakeLast(3).Select(record => record.Told().Split('\n')[1]));
    }

    [Theory]
    [InlineData("1,2,3\n4,5,6\n")]
    [InlineData("name,age\nRain,3\n")]
    [InlineData("Sport;'It rains in Oulu; and how.'\nNews;'It snows.'\n")]
    public void A_table_without_the_names_of_columns_is_one_ignored_input(string table)
    {
        var record = Assert.Single(RecordsOf.File("other.csv", table));
        Assert.Equal((null, true), (record.Name, record.Ignored!.StartsWith("a table whose first row", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_row_longer_than_allowed_costs_its_line_alone()
    {
        var table = System.Text.Encoding.UTF8.GetBytes($"title,text\nRain,{new string('x', 2 * 1024 * 1024)}\nSnow,It snows.\n");
        var records = RecordsOf.File("export.csv", table, new ReadLimits(1024 * 1024));
        Assert.Equal(["damaged", "dump"], records.Outcomes());
    }
}
