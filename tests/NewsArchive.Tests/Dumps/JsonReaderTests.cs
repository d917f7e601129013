using NewsArchive.Cleaning;
using NewsArchive.Ingestion.Dumps;

namespace NewsArchive.Tests.Dumps;

public sealed class JsonReaderTests
{
    private const string Rain = """{"title": "Rain", "text": "It rains in Oulu."}""";
    private const string Prose = "The last ferry left the old quay at noon, and two hundred people stood in the rain to see it go. A new bridge opens in spring, "
        + "the council said, and until then the smaller boats will take passengers. Nobody knows what becomes of the old ship, which has "
        + "crossed the sound for forty years. Its captain wants to keep it.";

    private const string Snow = """{"title": "Snow", "text": "It snows in Lund."}""";

    [Theory]
    [InlineData($"{Rain}\n{Snow}\n")]
    [InlineData($"{Rain}\r\n\r\n{Snow}")]
    [InlineData($"[{Rain}, {Snow}]")]
    [InlineData($"[\n  {Rain},\n  {Snow}\n]\n")]
    [InlineData($"{Rain}{Snow}")]
    [InlineData($"\uFEFF[{Rain},{Snow},]")]
    [InlineData($"// two articles\n[{Rain}, /* and */ {Snow}]")]
    [InlineData($$"""{"status": "ok", "articles": [{{Rain}}, {{Snow}}]}""")]
    [InlineData($$$"""{"response": {"total": 2, "docs": [{{{Rain}}}, {{{Snow}}}]}}""")]
    [InlineData("{\n  \"title\": \"Rain\",\n  \"text\": \"It rains in Oulu.\"\n}\n{\n  \"title\": \"Snow\",\n  \"text\": \"It snows in Lund.\"\n}\n")]
    public void Articles_are_found_in_every_usual_form(string json)
    {
        var records = RecordsOf.File("export.json", json);
        Assert.Equal(["1", "2"], records.Select(record => record.Name));
        Assert.All(records, record => Assert.Equal(DumpFormat.Json, record.Dump!.Format));
        Assert.Contains("Rain", records[0].Told(), StringComparison.Ordinal);
        Assert.Contains("Snow", records[1].Told(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Lines_of_two_bytes_a_letter_are_read(string encoding)
    {
        var codec = System.Text.Encoding.GetEncoding(encoding);
        var records = RecordsOf.File("export.jsonl", [.. codec.GetPreamble(), .. codec.GetBytes($"{Rain}\n{Snow}\n")]);
        Assert.Equal([Rain, Snow], records.Select(record => record.Told()));
    }

    [Theory]
    [InlineData("[1, 2, 3]")]
    [InlineData("[\"It rains\", null, true, [\"again\"]]")]
    [InlineData("{}")]
    [InlineData("""{"name": "newsarchive", "version": "1.0", "dependencies": {"a": "^1.0"}}""")]
    [InlineData("""{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "Oulu"}, "geometry": null}]}""")]
    [InlineData("""[{"input": "http://a", "text": "b"}, {"input": "http://c", "text": "d"}]""")]
    [InlineData("{\"a\": 1}\n{\"a\": 2}\n{\"a\": 3}\n")]
    public void A_file_of_anything_else_is_one_ignored_input(string json)
    {
        var record = Assert.Single(RecordsOf.File("other.json", json));
        Assert.Null(record.Name);
        Assert.StartsWith("JSON without articles", record.Ignored, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Schlag": "Rain", "Wort": "PROSE"}""")]
    [InlineData("""{"Schlag": "Rain", "Wort": "PROSE"}CRLF{"Schlag": "Snow", "Wort": "PROSE"}CRLF{"Schlag": "HaiCRLF""")]
    [InlineData("""{"ok": true, "hits": [{"Schlag": "Rain", "Wort": ["PROSE", "PROSE"]}]}""")]
    public void Articles_under_unknown_names_are_kept_and_told_what_to_rename(string json)
    {
        var record = Assert.Single(RecordsOf.File("export.json", json.Replace("PROSE", Prose, StringComparison.Ordinal).Replace("CRLF", "\r\n", StringComparison.Ordinal)));
        Assert.Equal((null, null), (record.Name, record.Ignored));
        Assert.Equal("Found the fields “Schlag”, “Wort”, none of them known as the text of an article. Rename the one with the text, “Wort” as it seems, to “text”.", record.Damage);
    }

    [Fact]
    public void Many_articles_under_unknown_names_before_the_first_that_is_known_are_not_passed_over()
    {
        var unknown = string.Concat(Enumerable.Repeat($$"""{"Schlag": "Rain", "Wort": "{{Prose}}"}""" + "\n", 200));
        Assert.Equal(["damaged", "dump"], RecordsOf.File("export.jsonl", $"{unknown}{Rain}\n").Outcomes());
    }

    [Theory]
    [InlineData("PROSE", "word ")]
    [InlineData("PROSE", "https://example.org/a.html?b=c, 12.5 17.25. 99.75! ")]
    [InlineData("PROSE", "if (a[i]) { b(); } // c. ")]
    public void Settings_and_lists_are_no_articles_however_long_they_are(string hole, string repeated) => Assert.StartsWith(
        "JSON without articles",
        Assert.Single(RecordsOf.File("other.json", """{"name": "PROSE", "list": ["a", "PROSE"]}""".Replace(hole, string.Concat(Enumerable.Repeat(repeated, 40)), StringComparison.Ordinal))).Ignored,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("[{\"a\": 1},, tru")]
    [InlineData("[\"a\nb\"]")]
    [InlineData("*")]
    [InlineData("{\"title\": \"Rain\", \"text\": \"It rains in Ou")]
    public void Damaged_JSON_without_an_article_is_one_damaged_input(string json)
    {
        var record = Assert.Single(RecordsOf.File("other.json", json));
        Assert.Null(record.Name);
        Assert.Contains("JSON", record.Damage, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hundred_thousand_open_brackets_are_damage() =>
        Assert.NotNull(Assert.Single(RecordsOf.File("deep.json", new string('[', 100_000))).Damage);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_broken_line_is_a_dump_of_its_own_and_the_others_are_read(int broken)
    {
        string[] lines = [Rain, Snow, Rain];
        lines[broken] = lines[broken][10..];
        var records = RecordsOf.File("export.jsonl", string.Join('\n', lines) + "\n");
        Assert.Equal(lines, records.Select(record => record.Told()));
        Assert.Equal((lines.Take(broken).Sum(line => line.Length + 1), lines[broken].Length + 1), (records[broken].Offset, records[broken].Length));
    }

    [Fact]
    public void An_element_that_is_damaged_costs_nothing_behind_its_lines()
    {
        var records = RecordsOf.File("export.json", $"[\n  {Rain},\n  {{\"title\": \"Hail, \"text\": oops}},\n  {Snow}\n]\n");
        Assert.Equal(["dump", "damaged", "dump"], records.Outcomes());
        Assert.Equal(Snow, records[2].Told());
    }

    [Theory]
    [InlineData(10)]
    [InlineData(200_000)]
    [InlineData(2_000_000)]
    public void What_is_damaged_in_an_array_is_kept_as_it_came_unless_it_is_too_much(int letters)
    {
        var json = System.Text.Encoding.UTF8.GetBytes($"[\n  {Rain},\n  {{\"title\": \"Hail, \"text\":\n{new string('h', letters)}\n}},\n  {Snow}\n]\n");
        var damaged = RecordsOf.File("export.json", json, new ReadLimits(1024 * 1024))[1];

        Assert.NotNull(damaged.Damage);
        Assert.Equal(letters < 1_000_000 ? DumpFormat.Unread : null, damaged.Dump?.Format);
        Assert.Equal(letters < 1_000_000 ? json[(int)damaged.Offset..(int)(damaged.Offset + damaged.Length)] : null, damaged.Dump?.Bytes.ToArray());
    }

    [Fact]
    public void An_array_that_breaks_off_says_so_and_keeps_what_came() =>
        Assert.Equal(["dump", "dump", "damaged"], RecordsOf.File("export.json", $"[{Rain},\n{Snow},\n{Rain[..20]}").Outcomes());

    [Theory]
    [InlineData("""{"title": "Rain", "score": NaN, "text": "It rains. NaN stays."}""")]
    [InlineData("""{"title": "Rain", "score": [-Infinity, Infinity], "text": "It rains. NaN stays."}""")]
    public void Numbers_that_JSON_does_not_have_are_read(string json)
    {
        Assert.Equal(json, Assert.Single(RecordsOf.File("export.json", json)).Told());
        Assert.Equal([json, json], RecordsOf.File("export.jsonl", $"{json}\n{json}\n").Select(record => record.Told()));
        Assert.Equal([json, json], RecordsOf.File("export.json", $"[{json}, {json}]").Select(record => record.Told()));
    }

    [Fact]
    public void A_few_values_before_the_first_article_are_inputs_like_others() =>
        Assert.Equal(["""{"export": 7}""", Rain], RecordsOf.File("export.jsonl", $$"""{"export": 7}""" + $"\n{Rain}\n").Select(record => record.Told()));

    [Fact]
    public void Many_values_before_the_first_article_are_one()
    {
        var numbers = string.Join('\n', Enumerable.Range(1, 5000).Select(i => $$"""{"n": {{i}}}"""));
        var records = RecordsOf.File("export.jsonl", $"{numbers}\n{Rain}\n");
        Assert.Equal(["1-5000", "5001"], records.Select(record => record.Name));
        Assert.Equal(["ignored", "dump"], records.Outcomes());
        Assert.Equal((0, numbers.Length + 1), (records[0].Offset, records[0].Length));
    }

    [Theory]
    [InlineData(1, 2_300_000)]
    [InlineData(2, 2_300_000)]
    [InlineData(5000, 100)]
    public void What_is_broken_before_the_first_article_is_a_dump_of_its_own_however_much_comes_before(int before, int letters)
    {
        var numbers = string.Concat(Enumerable.Range(1, before).Select(i => $"{{\"n\": {i}}}\n"));
        var cut = $"{{\"title\": \"Hail\", \"text\": \"{new string('h', letters)}";
        var records = RecordsOf.File("export.jsonl", $"{numbers}{cut}\n{numbers}{Rain}\n{Snow}\n");

        Assert.Equal(["ignored", "dump", "ignored", "dump", "dump"], records.Outcomes());
        Assert.Equal([cut, Rain, Snow], records.Where(record => record.Dump is not null).Select(record => record.Told()));
        Assert.Equal((0, numbers.Length), (records[0].Offset, records[0].Length));
        Assert.Equal((numbers.Length, cut.Length + 1), (records[1].Offset, records[1].Length));
        Assert.Equal(before == 1 ? "3" : $"{before + 2}-{before + before + 1}", records[2].Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"title\": \"Hail\", \"te\n")]
    public void A_first_line_that_is_damaged_and_long_costs_itself_alone(string second)
    {
        var first = $"{{\"title\": \"Hail\", \"text\": \"{new string('h', 300 * 1024)}\n";
        var records = RecordsOf.File("export.jsonl", $"{first}{second}{Rain}\n{Snow}");
        Assert.Equal([first.TrimEnd(), .. second.Split('\n', StringSplitOptions.RemoveEmptyEntries), Rain, Snow], records.Select(record => record.Told()));
        Assert.Equal((0, first.Length), (records[0].Offset, records[0].Length));
    }

    [Theory]
    [InlineData("""{"title": "Hail, "text": oops}""")]
    [InlineData("""[{"title": "Hail, "text": oops},""")]
    public void Behind_damage_without_an_object_before_it_the_next_line_with_a_brace_is_read(string damage)
    {
        var lines = string.Concat(Enumerable.Repeat(damage + "\n", 20));
        var story = Rain.Replace("rains", new string('r', 100_000), StringComparison.Ordinal);
        var records = RecordsOf.File("export.json", $"{lines}{story}\n{Snow}\n");
        Assert.Equal([story, Snow], records.TakeLast(2).Select(record => record.Told()));
        Assert.All(records.SkipLast(2), record => Assert.NotNull(record.Damage));
    }

    [Fact]
    public void An_object_too_large_to_hold_is_looked_into()
    {
        var articles = string.Join(",\n", Enumerable.Repeat(Rain, 50_000));
        var json = System.Text.Encoding.UTF8.GetBytes($$"""{"status": "ok", "articles": [{{articles}}], "next": null}""");
        var records = RecordsOf.File("export.json", json, new ReadLimits(1024 * 1024));
        Assert.Equal(50_000, records.Count(record => record.Told() == Rain));
        Assert.Equal(50_000, records.Count);
    }

    [Fact]
    public void A_line_that_is_too_long_costs_itself_alone()
    {
        var json = System.Text.Encoding.UTF8.GetBytes($"{Rain}\n\"{new string('x', 2 * 1024 * 1024)}\"\n{Snow}\n");
        var records = RecordsOf.File("export.jsonl", json, new ReadLimits(1024 * 1024));
        Assert.Equal(["dump", "damaged", "dump"], records.Outcomes());
        Assert.Contains("The line is larger than the 1 MB that are allowed; --max-dump-megabytes", records[1].Damage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LONG\n{0}\n{1}\n")]
    [InlineData("{0}\nLONG\n{1}\n")]
    [InlineData("[LONG,\n{0},\n{1}]")]
    public void An_object_with_a_text_that_is_too_long_costs_itself_alone_wherever_it_stands(string file)
    {
        var large = $$$"""{"title": "Hail", "more": {"a": 1}, "text": "{{{new string('h', 3 * 1024 * 1024)}}}"}""";
        var json = file.Replace("{0}", Rain, StringComparison.Ordinal).Replace("{1}", Snow, StringComparison.Ordinal).Replace("LONG", large, StringComparison.Ordinal);
        var records = RecordsOf.File("export.json", System.Text.Encoding.UTF8.GetBytes(json), new ReadLimits(1024 * 1024));
        Assert.Equal([Rain, Snow], records.Where(record => record.Dump is not null).Select(record => record.Told()));
        var damaged = Assert.Single(records, record => record.Dump is null);
        Assert.Contains(" is larger than the 1 MB that are allowed; --max-dump-megabytes raises the limit.", damaged.Damage, StringComparison.Ordinal);
        Assert.InRange(json.IndexOf(large, StringComparison.Ordinal) - damaged.Offset, 0, 1);
        Assert.InRange(damaged.Length - large.Length, 1, 2);
    }
}
