using NewsArchive.Ingestion.Dumps;

namespace NewsArchive.Tests.Dumps;

public sealed class TableReaderTests
{
    private const string Prose = "The last ferry left the old quay at noon, and two hundred people stood in the rain to see it go. A new bridge opens in spring, "
        + "the council said, and until then the smaller boats will take passengers. Nobody knows what becomes of the old ship, which has "
        + "crossed the sound for forty years. Its captain wants to keep it.";

    private static readonly int[] CodePages = [65001, 1251, 1252, 1254];

    [Theory]
    [InlineData("title,text\nRain,\"It rains,\nand \"\"how\"\".\"\nSnow,It snows.\n", 2)]
    [InlineData("title;text\r\nRain;It rains, they say.\r\nSnow;It snows.\r\n", 2)]
    [InlineData("title\ttext\nRain\t\"It rains\nSnow\tIt snows.\n", 2)]
    [InlineData("title;text\rRain;\"It rains,\rthey say.\"\rSnow;It snows.\r", 2)]
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
    [InlineData("key,text\nyes,Yes\nno,No thank you.\n")]
    [InlineData("sep=;")]
    [InlineData("sep=;\n")]
    [InlineData("Sport;'It rains in Oulu; and how.'\nNews;'It snows.'\n")]
    public void A_table_without_the_names_of_columns_is_one_ignored_input(string table)
    {
        var record = Assert.Single(RecordsOf.File("other.csv", table));
        Assert.Equal((null, true), (record.Name, record.Ignored!.StartsWith("a table without articles", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("sep=;\r\nTitle;Text;Date\r\nRain;It rains, they say.;2022-01-19\r\n")]
    [InlineData("\"sep=\t\"\r\ntitle\ttext\r\nRain\tIt rains, they say.\r\n")]
    [InlineData("Export created 2023-05-01;;\nTitle;Text;Date\nRain;It rains, they say.;2022-01-19\n")]
    [InlineData("Archive of the Evening Post\n\n# 1 row\nTitle,Text\nRain,\"It rains, they say.\"\n")]
    [InlineData("sep=;\r\r\ntitle;text\r\r\nRain;It rains, they say.\r\r\n")]
    [InlineData("Archive of the Evening Post\r\r\n\r\r\ntitle,text\r\r\nRain,\"It rains, they say.\"\r\r\n")]
    [InlineData("Archive of\rthe Evening Post\r\nTitle,Text\r\nRain,\"It rains, they say.\"\r\n")]
    public void What_stands_above_the_names_of_the_columns_is_left_out(string table)
    {
        var record = Assert.Single(RecordsOf.File("export.csv", table));
        Assert.StartsWith("title", record.Told(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("It rains, they say.", record.Told(), StringComparison.Ordinal);
        Assert.Equal(table.IndexOf("Rain", StringComparison.Ordinal), record.Offset);
    }

    // As programs write on Windows that end each line twice.
    [Fact]
    public void A_carriage_return_too_many_at_each_line_end_adds_nothing_to_a_row() =>
        Assert.Equal(
            ["title,text\r\nRain,\"It rains.\"\r\r\n", "title,text\r\n\"Snow\",It snows.\r\r\n"],
            RecordsOf.File("export.csv", "title,text\r\r\nRain,\"It rains.\"\r\r\n\"Snow\",It snows.\r\r\n").Select(record => record.Told()));

    [Theory]
    [InlineData("Titel;Volltext;Datum")]
    [InlineData("Titre;Texte intégral;Date de publication")]
    [InlineData("Título;Cuerpo;Fecha")]
    [InlineData("Заголовок;Текст;Дата")]
    [InlineData("BAŞLIK;İçerik;Tarih")]
    [InlineData("标题;正文;日期")]
    [InlineData("Nr;Text;Ort")]
    public void A_table_with_names_in_other_languages_or_of_the_text_alone_is_read(string names)
    {
        var encodings = CodePages.Select(codePage => System.Text.CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? System.Text.Encoding.UTF8);
        foreach (var encoding in encodings.Where(encoding => encoding.GetString(encoding.GetBytes(names)) == names))
        {
            var record = Assert.Single(RecordsOf.File("export.csv", encoding.GetBytes($"{names}\nRain;{Prose};19.01.2022\n")));
            Assert.True(record.Dump is not null, $"{encoding.WebName}: {record.Told()}");
        }
    }

    [Fact]
    public void A_table_that_holds_articles_under_unknown_names_is_kept_and_says_what_to_rename()
    {
        var record = Assert.Single(RecordsOf.File("export.csv", $"Schlag;Wort;Zeit\nRain;{Prose};2022\nSnow;{Prose};2022\n"));
        Assert.Equal((null, null), (record.Name, record.Ignored));
        Assert.Equal("Found the columns “Schlag”, “Wort”, “Zeit”, none of them known as the text of an article. Rename the one with the text, “Wort” as it seems, to “text”.", record.Damage);
    }

    [Fact]
    public void A_table_of_articles_without_any_names_says_to_write_them_above() =>
        Assert.Contains("Put one above it", Assert.Single(RecordsOf.File("export.csv", $"Sport;'{Prose}'\nNews;'{Prose}'\n")).Damage, StringComparison.Ordinal);

    [Fact]
    public void A_row_longer_than_allowed_costs_its_line_alone()
    {
        var table = System.Text.Encoding.UTF8.GetBytes($"title,text\nRain,{new string('x', 2 * 1024 * 1024)}\nSnow,It snows.\n");
        var records = RecordsOf.File("export.csv", table, new ReadLimits(1024 * 1024));
        Assert.Equal(["damaged", "dump"], records.Outcomes());
    }
}
