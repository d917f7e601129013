using System.Text.Json;
using System.Text.RegularExpressions;
using NewsArchive.Web.Pages;
using NewsArchive.Web.Pages.Citing;

namespace NewsArchive.Tests.Pages;

/// <summary>Whatever a dump holds, a citation of it keeps the rules of its format and says it all.</summary>
public sealed partial class CitationTests
{
    // Those of https://resource.citationstyles.org/schema/latest/input/json/csl-data.json that are used here.
    private static readonly string[] CslNames =
        ["id", "type", "title", "author", "container-title", "issued", "URL", "accessed", "language", "archive", "note", "annote"];

    private static readonly Dictionary<string, string> Macros = new()
    {
        [@"\textbackslash{}"] = "\\",
        [@"\textbraceleft{}"] = "{",
        [@"\textbraceright{}"] = "}",
        [@"\textasciitilde{}"] = "~",
        [@"\textasciicircum{}"] = "^",
        [@"\textless{}"] = "<",
        [@"\textgreater{}"] = ">",
        [@"\textbar{}"] = "|",
    };

    /// <summary>A text as it may stand in a dump, and the line that a citation makes of it.</summary>
    public static TheoryData<string, string> Hostile => new()
    {
        { "Snow in Lund", "Snow in Lund" },
        { "}", "}" },
        { "{{{ {a}} and }, evil = {x", "{{{ {a}} and }, evil = {x" },
        { @"\ \\ \} \{ \textbackslash{} \input{/etc/passwd}", @"\ \\ \} \{ \textbackslash{} \input{/etc/passwd}" },
        { "50 % of $x_1^2$ & #1 ~ “a” \"b\" 'c' `d` @misc{x, y = 1}", "50 % of $x_1^2$ & #1 ~ “a” \"b\" 'c' `d` @misc{x, y = 1}" },
        { "One\r\nER  - \r\nTY  - BOOK\n\n\tTwo", "One ER - TY - BOOK Two" },
        { "a\u0000b\u0007c\u001B[31m\u0085d\u2028e\uFEFF\uFFFE\uFFFF", "abc[31m d e" },
        { "\u202Egnp.exe\u202C \u2066x\u2069", "gnp.exe x" },
        { "★ ☃ — …", "★ ☃ — …" },
        { "😀 👩‍👩‍👧 \uD800 \uDC00", "😀 👩‍👩‍👧 \uFFFD \uFFFD" },
        { "ثلج في لوند", "ثلج في لوند" },
        { "<script>alert(1)</script>]]>--><b>|", "<script>alert(1)</script>]]>--><b>|" },
        { new string('x', 2_000), new string('x', 2_000) },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void BibTeX_is_one_entry_of_balanced_fields_that_say_it_all(string text, string line)
    {
        var fields = ReadBibTeX(BibTeX.Print(Of(text)));

        Assert.Equal(line, Decode(fields["title"][1..^1]));
        Assert.Equal(line, Decode(fields["organization"]));
        Assert.Equal(line, Decode(fields["annote"]));
        Assert.Equal(line.Split(',').Length, Names(fields["author"]).Count);
        Assert.Equal("2022-01-22", fields["date"]);
        Assert.Equal("jan", fields["month"]);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Ris_is_one_record_of_a_field_a_line(string text, string line)
    {
        var record = Ris.Print(Of(text));
        var lines = record.Split("\r\n");

        Assert.Equal("", lines[^1]);
        Assert.DoesNotContain('\n', record.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(lines[..^1], field => Assert.Matches("^[A-Z][A-Z0-9]  - ", field));
        Assert.Equal("TY  - NEWS", lines[0]);
        Assert.Equal("ER  - ", lines[^2]);
        Assert.Single(lines, field => field.StartsWith("ER", StringComparison.Ordinal));
        Assert.Contains("TI  - " + line, lines);
        Assert.Contains("N1  - " + line, lines);
        Assert.DoesNotContain(lines, field => AuthorOrPeriodical().IsMatch(field) && field.Contains('*', StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Csl_json_is_a_list_of_one_item_of_known_names(string text, string line)
    {
        using var json = JsonDocument.Parse(CslJson.Print(Of(text)));

        var item = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Empty(item.EnumerateObject().Select(member => member.Name).Except(CslNames));
        Assert.Equal(line, item.GetProperty("title").GetString());
        Assert.Equal(line, item.GetProperty("annote").GetString());
        Assert.All(item.GetProperty("author").EnumerateArray(), name => Assert.NotEqual("", name.GetProperty("literal").GetString()));
        Assert.Equal([2022, 1, 22], item.GetProperty("issued").GetProperty("date-parts")[0].EnumerateArray().Select(part => part.GetInt32()));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_plain_citation_is_one_line(string text, string line)
    {
        var sentence = PlainCitation.Print(Of(text));

        Assert.Equal(sentence.Length - 1, sentence.IndexOfAny(['\n', '\r', '\u2028', '\u0085']));
        Assert.StartsWith($"“{line.Replace('“', '‘').Replace('”', '’')}” ", sentence, StringComparison.Ordinal);
        Assert.EndsWith(", 22 January 2022, https://archive.example/a/1 (originally https://lund.example/snow), accessed 1 May 2030.\n", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_dump_does_not_say_no_citation_says()
    {
        var bare = new Reference("k", "★", [], null, null, null, "https://archive.example/a/1", new DateOnly(2030, 5, 1));

        Assert.Equal("“★”, undated, https://archive.example/a/1, accessed 1 May 2030.\n", PlainCitation.Print(bare));
        Assert.Equal(["title", "url", "urldate"], ReadBibTeX(BibTeX.Print(bare)).Keys);
        Assert.Equal(["TY", "ID", "TI", "UR", "Y2", "DB", "ER"], Ris.Print(bare).Split("\r\n")[..^1].Select(field => field[..2]));
        Assert.Equal(["id", "type", "title", "URL", "accessed", "archive"], JsonDocument.Parse(CslJson.Print(bare)).RootElement[0].EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public void Several_references_are_one_file_of_each_format()
    {
        Reference[] two = [Of("Snow in Lund"), Of("}") with { Key = "newsarchive-2" }];

        Assert.Equal(["Snow in Lund", "}"], BibTeX.Print(two).Split("\n\n").Select(entry => Decode(ReadBibTeX(entry.TrimEnd('\n') + "\n")["title"][1..^1])));
        Assert.Equal(["newsarchive-1", "newsarchive-2"], Ris.Print(two).Split("\r\n").Where(line => line.StartsWith("ID", StringComparison.Ordinal)).Select(line => line[6..]));
        Assert.Equal(["newsarchive-1", "newsarchive-2"], JsonDocument.Parse(CslJson.Print(two)).RootElement.EnumerateArray().Select(item => item.GetProperty("id").GetString()));
        Assert.Equal(2, PlainCitation.Print(two).Count(c => c == '\n'));
        Assert.All(CitationFormat.All.SkipLast(1), format => Assert.Equal("", format.Print([])));
        Assert.Equal("[]\n", CslJson.Print([]));
    }

    [Fact]
    public void The_document_names_every_format_and_its_type()
    {
        var rows = File.ReadLines(Path.Combine(Shared.Repository, "docs", "citing.md")).ToList();

        Assert.All(CitationFormat.All, format => Assert.Contains(rows, row => row.StartsWith($"| `/a/{{id}}.{format.Extension}` ", StringComparison.Ordinal) && row.EndsWith($" `{format.MediaType}` |", StringComparison.Ordinal)));
        Assert.Contains(rows, row => row.Contains($"up to {Printed.Number(Reference.MaxQuotedChars)} characters", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Ada Berg", "Ada Berg")]
    [InlineData("Ada Berg, Bo Ek", "Ada Berg and Bo Ek")]
    [InlineData("Berg, Ada", "{Berg, Ada}")]
    [InlineData("Reuters", "{Reuters}")]
    [InlineData("Salt and Pepper Ltd.", "{Salt and Pepper Ltd.}")]
    [InlineData("Ana And Bo", "{Ana And Bo}")]
    [InlineData("Staff 2 Writers, Jean-Luc O’Neil", "{Staff 2 Writers} and Jean-Luc O’Neil")]
    [InlineData("李 明", "李 明")]
    [InlineData("Associated Press", "{Associated Press}")]
    [InlineData("Ada Berg, Ph.D., Bo Ek Jr.", "{Ada Berg, Ph.D.} and Bo Ek Jr.")]
    [InlineData("Berg, Jr.", "{Berg, Jr.}")]
    [InlineData("PhD, Ada Berg", "{PhD} and Ada Berg")]
    public void Names_in_BibTeX_are_parted_where_the_byline_parts_them(string byline, string authors) =>
        Assert.Equal(authors, ReadBibTeX(BibTeX.Print(Of("x") with { Authors = CitedName.Of(byline) }))["author"]);

    private static Reference Of(string text) => new(
        "newsarchive-1",
        CitedText.Line(text),
        CitedName.Of(text),
        CitedText.Line(text),
        new DateOnly(2022, 1, 22),
        "en",
        "https://archive.example/a/1",
        new DateOnly(2030, 5, 1))
    {
        Original = "https://lund.example/snow",
        Quotation = CitedText.Line(text),
    };

    // As BibTeX reads it: braces are counted, a backslash before one changes nothing.
    private static Dictionary<string, string> ReadBibTeX(string entry)
    {
        var head = Regex.Match(entry, "^@online[{][A-Za-z0-9:-]+,\n");
        Assert.True(head.Success, entry);
        var fields = new Dictionary<string, string>();
        var at = head.Length;
        while (entry[at] != '}')
        {
            var name = Regex.Match(entry[at..], "^  ([a-z]+) = ");
            Assert.True(name.Success, entry[at..]);
            at += name.Length;
            var start = at;
            for (var depth = 0; depth > 0 || entry[at] != ','; at++)
            {
                depth += entry[at] == '{' ? 1 : entry[at] == '}' ? -1 : 0;
                Assert.InRange(depth, 0, 10);
            }

            var value = entry[start..at];
            fields.Add(name.Groups[1].Value, value is ['{', .. var inner, '}'] ? inner : value);
            at += ",\n".Length;
        }

        Assert.Equal("}\n", entry[at..]);
        return fields;
    }

    private static List<string> Names(string authors)
    {
        var (names, depth, start) = (new List<string>(), 0, 0);
        for (var i = 0; i < authors.Length; i++)
        {
            depth += authors[i] == '{' ? 1 : authors[i] == '}' ? -1 : 0;
            if (depth == 0 && authors.AsSpan(i).StartsWith(" and ", StringComparison.OrdinalIgnoreCase))
            {
                names.Add(authors[start..i]);
                start = i + " and ".Length;
            }
        }

        return [.. names, authors[start..]];
    }

    private static string Decode(string tex)
    {
        Assert.DoesNotMatch(@"(?<!\\)[%$&#_~^<>|]", tex);
        return Macro().Replace(tex, macro => Macros.GetValueOrDefault(macro.Value) ?? macro.Value[1..]);
    }

    [GeneratedRegex(@"\\(text[a-z]+[{][}]|[%$&#_])")]
    private static partial Regex Macro();

    [GeneratedRegex("^(AU|T2)  - ")]
    private static partial Regex AuthorOrPeriodical();
}
