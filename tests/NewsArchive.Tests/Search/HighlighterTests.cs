using NewsArchive.Storage.Search;
using NewsArchive.Storage.Vocabulary;

namespace NewsArchive.Tests.Search;

public sealed class HighlighterTests
{
    [Theory]
    [InlineData("cafe", "Le Café est plein.", "Le [Café] est plein.")]
    [InlineData("\"black sea\"", "The Black, Sea of black sea.", "The [Black, Sea] of [black sea].")]
    [InlineData("北京", "中国首都北京今天", "中国首都[北京]今天")]
    [InlineData("govern*", "Governments govern the governor.", "[Governments] [govern] the [governor].")]
    [InlineData("rain -snow", "Rain, then snow.", "[Rain], then snow.")]
    [InlineData("rain OR snow", "Rain, then snow.", "[Rain], then [snow].")]
    [InlineData("us", "The U.S. Army", "The [U.S.] Army")]
    [InlineData("us", "US troops told us how they use it", "[US] troops told [us] how they use it")]
    [InlineData("U.S.", "US troops told us: U.S. law", "[US] troops told us: [U.S.] law")]
    [InlineData("us*", "The US used us", "The [US] [used] [us]")]
    [InlineData("title:rain", "Rain in Oulu", "[Rain] in Oulu")]
    [InlineData("\"a b\" b", "a b b", "[a b] [b]")]
    [InlineData("country:fi", "Finland", "Finland")]
    [InlineData("rain -(snow OR fog)", "Rain, snow and fog.", "[Rain], snow and fog.")]
    [InlineData("(rain snow) OR title:fog", "Rain, snow and fog.", "[Rain], [snow] and [fog].")]
    [InlineData("NEAR(rain snow, 1)", "Rain and snow fell. At last rain, then much later snow.", "[Rain] and [snow] fell. At last rain, then much later snow.")]
    [InlineData("NEAR(\"heavy rain\" snow, 0)", "Snow, heavy rain; heavy fog, rain.", "[Snow], [heavy rain]; heavy fog, rain.")]
    [InlineData("NEAR(snow rain, 2) rain", "Rain. One two three snow.", "[Rain]. One two three snow.")]
    [InlineData("in:hidden \"heavy rain\"", "Rain was heavy.", "[Rain] was [heavy].")]
    [InlineData("cooperation", "Their co-operation; co- operation.", "Their [co-operation]; co- operation.")]
    [InlineData("co-operation", "Their cooperation.", "Their [cooperation].")]
    [InlineData("1000", "From 1,000 to 10,000.", "From [1,000] to 10,000.")]
    [InlineData("zerowidth", "A zero\u200Bwidth blank.", "A [zero\u200Bwidth] blank.")]
    [InlineData("b", "<b>bold</b>", "<[b]>bold</[b]>")]
    [InlineData("e", "e\u0301te\u0301 e\u0301", "été [é]")]
    public void It_marks_what_the_query_finds(string query, string text, string marked) =>
        Assert.Equal(marked, Told(Highlighter.For(SearchQuery.Parse(query)).Mark(text)));

    [Fact]
    public void Words_near_each_other_are_marked_once_wherever_they_stand()
    {
        var random = new Random(5);
        string[] words = [.. Enumerable.Range(0, 2_000).Select(_ => random.Next(9) switch { 0 => "rain", 1 => "snow", _ => "fog" })];
        var near = words.Select((word, i) => word == "fog" ? word
            : words.AsSpan(Math.Max(0, i - 3)..Math.Min(words.Length, i + 4)).Contains(word == "rain" ? "snow" : "rain") ? $"[{word}]" : word);

        Assert.Equal(string.Join(' ', near), Told(Highlighter.For(SearchQuery.Parse("NEAR(rain snow, 2)")).Mark(string.Join(' ', words))));
    }

    [Fact]
    public void A_long_text_of_nothing_else_is_all_marked()
    {
        var text = string.Join(' ', Enumerable.Repeat("rain snow", 50_000));

        Assert.Equal(100_000, Highlighter.For(SearchQuery.Parse("NEAR(rain snow, 100)")).Mark(text).Count(run => run.IsHit));
    }

    [Fact]
    public void Every_form_that_is_searched_is_marked()
    {
        var query = SearchQuery.Parse("ferry -sank ferr* \"the ferry\"").With(new Ferries());

        Assert.Equal("[Ferry] and [ferries] sank; [the ferry] too.", Told(Highlighter.For(query).Mark("Ferry and ferries sank; the ferry too.")));
    }

    [Fact]
    public void A_snippet_is_the_passage_with_the_most_words_of_the_query()
    {
        var text = $"Rain fell in the north. {Filler(60)} Now the flood came with the rain on Sunday. {Filler(60)} A flood again.";

        var snippet = Told(Snippet.Of(text, Highlighter.For(SearchQuery.Parse("rain flood"))));

        Assert.StartsWith("… Now the [flood] came with the [rain] on Sunday. ", snippet);
        Assert.EndsWith(" …", snippet);
        Assert.InRange(snippet.Length, 150, 260);
        Assert.EndsWith("filler", snippet[..^2]);
    }

    [Fact]
    public void A_snippet_begins_at_the_first_hit_when_that_is_far_into_the_text()
    {
        var text = $"{Filler(4_000)} Now the flood came. {Filler(60)} Rain and a flood.";

        Assert.StartsWith("… Now the [flood] came. ", Told(Snippet.Of(text, Highlighter.For(SearchQuery.Parse("rain flood")))));
    }

    [Theory]
    [InlineData("aa ")]
    [InlineData("aa* ")]
    [InlineData("\"aa aa aa\" aa \"aa aa\" title:aa ")]
    public void The_same_word_typed_many_times_marks_as_often_as_once(string words)
    {
        // Half an hour where each repetition is looked for and every passage counted anew.
        var text = string.Concat(Enumerable.Repeat("aa ", 400_000));
        var typed = Highlighter.For(SearchQuery.Parse(string.Concat(Enumerable.Repeat(words, 64 / 3))));

        Assert.Contains(Snippet.Of(text, typed), run => run.IsHit);
        Assert.Equal(Highlighter.For(SearchQuery.Parse(words)).Find(text), typed.Find(text));
    }

    [Theory]
    [InlineData("rain", "Rain\n\nfell.", "[Rain] fell.")]
    [InlineData("rain", "", "")]
    [InlineData("snow", "Rain.", "Rain.")]
    public void A_short_text_is_its_own_snippet(string query, string text, string snippet) =>
        Assert.Equal(snippet, Told(Snippet.Of(text, Highlighter.For(SearchQuery.Parse(query)))));

    [Fact]
    public void A_text_without_blanks_is_cut_between_characters()
    {
        var text = string.Concat(Enumerable.Repeat("𠮷", 500)) + "北京" + string.Concat(Enumerable.Repeat("𠮷", 500));

        var snippet = Snippet.Of(text, Highlighter.For(SearchQuery.Parse("北京")));

        Assert.Contains(new TextRun("北京", true), snippet);
        Assert.InRange(snippet.Sum(run => run.Text.Length), 200, 250);
        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(Told(snippet))));
    }

    private sealed class Ferries : IArchiveWords
    {
        public IReadOnlyList<string> Forms(string word) => word == "ferry" ? ["ferry", "ferries"] : [word];

        public (IReadOnlyList<string> Words, int All) Beginning(string prefix) => (["ferry"], 1);
    }

    private static string Told(IEnumerable<TextRun> runs) => string.Concat(runs.Select(run => run.IsHit ? $"[{run.Text}]" : run.Text));

    private static string Filler(int words) => string.Join(' ', Enumerable.Repeat("filler", words)) + ".";
}
