using NewsArchive.Web.Pages.Comparing;

namespace NewsArchive.Tests.Comparing;

/// <summary>Two texts beside each other: what is the same, changed, moved, dropped and added.</summary>
public sealed class ComparisonTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("It rained. It snowed.", "It rained.|It snowed.")]
    [InlineData("“It rained.” He left! Why? Nobody knows…", "“It rained.”|He left!|Why?|Nobody knows…")]
    [InlineData("U.S. troops left St. Paul at 3.5 degrees. Then it rained.", "U.S. troops left St. Paul at 3.5 degrees.|Then it rained.")]
    [InlineData("He said it rained. and left.", "He said it rained. and left.")]
    [InlineData("雨が降った。雪が降った。", "雨が降った。|雪が降った。")]
    [InlineData("One line\nAnother line", "One line|Another line")]
    [InlineData("هل أمطرت؟ نعم.", "هل أمطرت؟|نعم.")]
    [InlineData("  \n ... \n", "...")]
    [InlineData("", "")]
    public void A_text_is_parted_into_sentences(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', Sentence.Of(text).Select(sentence => sentence.Text)));

    [Fact]
    public void Sentences_stand_beside_what_became_of_them()
    {
        var rows = Compare(
            "It rained in Oulu on Monday. The mayor spoke. The old bridge was closed for two hours. Nobody was hurt.",
            "The mayor spoke. A ferry sank in the harbour. The old bridge was closed for three hours. Police came later.").Rows;

        Assert.Equal(
            [
                (ComparedChange.Dropped, "It rained in Oulu on Monday.", null),
                (ComparedChange.Same, "The mayor spoke.", "The mayor spoke."),
                (ComparedChange.Added, null, "A ferry sank in the harbour."),
                (ComparedChange.Changed, "The old bridge was closed for two hours.", "The old bridge was closed for three hours."),
            ],
            rows.Take(4).Select(row => (row.Change, row.First?.Text, row.Second?.Text)));
        Assert.Equal(["Added Police came later.", "Dropped Nobody was hurt."], rows.Skip(4).Select(row => $"{row.Change} {row.First?.Text}{row.Second?.Text}").Order());
    }

    [Fact]
    public void What_stands_elsewhere_was_moved_and_each_leads_to_the_other()
    {
        var rows = Compare(
            "Police came at noon. It rained in Oulu. The bridge was closed. The mayor spoke.",
            "It rained in Oulu. The bridge was closed. The mayor spoke. Police came at noon today.").Rows;

        var moved = Enumerable.Range(0, rows.Count).Where(number => rows[number].Change == ComparedChange.Moved).ToList();
        Assert.Equal([0, rows.Count - 1], moved);
        Assert.Equal(moved[1], rows[moved[0]].FirstElsewhere);
        Assert.Equal(moved[0], rows[moved[1]].SecondElsewhere);
        Assert.Equal(3, rows.Count(row => row.Change == ComparedChange.Same));
    }

    [Fact]
    public void Both_texts_are_there_in_full_and_in_order_whatever_they_are()
    {
        var random = new Random(7);
        string[] words = ["rain", "snow", "Oulu", "the", "bridge", "closed", "雨", "ثلج", "—", "“"];
        for (var round = 0; round < 200; round++)
        {
            var (first, second) = (Text(random, words), Text(random, words));

            var rows = Comparison.Of(first, second, Cancellation).Rows;

            Assert.Equal(first, rows.Where(row => row.First != null).Select(row => row.First!));
            Assert.Equal(second, rows.Where(row => row.Second != null).Select(row => row.Second!));
        }
    }

    [Fact]
    public void What_costs_most_stays_small_and_ends_when_the_reader_leaves()
    {
        var random = new Random(7);
        var text = string.Join(' ', Enumerable.Range(0, 400_000).Select(number => number % 240 == 0 ? "x.\n" : ((char)('a' + random.Next(20))).ToString()));
        var sentences = ComparedText.Of(Some.Article(text: text), ComparedText.MaxSentences).Sentences;
        var before = GC.GetAllocatedBytesForCurrentThread();

        var rows = Comparison.Of(sentences, [.. sentences.Reverse()], Cancellation).Rows;
        var runs = rows.Where(row => row.Change == ComparedChange.Changed).Sum(row => WordDifference.Of(row.First!.Text, row.Second!.Text, Cancellation).First.Count);

        // A table of numbers for each changed sentence would be twice as much.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 100_000_000);
        Assert.True(runs > 0);
        Assert.Throws<OperationCanceledException>(() => Comparison.Of(sentences, sentences, new CancellationToken(canceled: true)));
        Assert.Throws<OperationCanceledException>(() => WordDifference.Of("one", "two", new CancellationToken(canceled: true)));
    }

    [Theory]
    [InlineData("It rained. It snowed.", 2, "It rained.|It snowed.", false)]
    [InlineData("It rained. It snowed.", 1, "It rained.", true)]
    [InlineData("It rained.\n\nIt snowed.", 1, "It rained.", true)]
    public void Of_a_long_text_the_beginning_is_compared(string text, int most, string sentences, bool isCut)
    {
        var compared = ComparedText.Of(Some.Article(text: text), most);

        Assert.Equal((sentences, isCut), (string.Join('|', compared.Sentences.Select(sentence => sentence.Text)), compared.IsCut));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void A_text_of_too_many_characters_is_cut_wherever_that_is(int over, bool isCut)
    {
        var compared = ComparedText.Of(Some.Article(text: new string('x', ComparedText.MaxChars + over) + "\n\ny"), ComparedText.MaxSentences);

        Assert.Equal(isCut, compared.IsCut);
        Assert.InRange(compared.Sentences.Sum(sentence => sentence.Text.Length), ComparedText.MaxChars - 1, ComparedText.MaxChars + 1);
    }

    [Theory]
    [InlineData("closed for two hours", "closed for three hours", "closed for [two] hours", "closed for [three] hours")]
    [InlineData("It rained.", "It rained hard today.", "It rained.", "It rained [hard today].")]
    [InlineData("雨が降った", "雪が降った", "[雨]が降った", "[雪]が降った")]
    [InlineData("<b>one</b>", "<b>two</b>", "<b>[one]</b>", "<b>[two]</b>")]
    [InlineData("same", "same", "same", "same")]
    [InlineData("", "new", "", "[new]")]
    public void Words_that_only_one_form_has_are_marked(string first, string second, string markedFirst, string markedSecond)
    {
        var (left, right) = WordDifference.Of(first, second, Cancellation);

        Assert.Equal(markedFirst, Print(left));
        Assert.Equal(markedSecond, Print(right));
        Assert.Equal(first, string.Concat(left.Select(run => run.Text)));
        Assert.Equal(second, string.Concat(right.Select(run => run.Text)));
    }

    private static Comparison Compare(string first, string second) => Comparison.Of([.. Sentence.Of(first)], [.. Sentence.Of(second)], Cancellation);

    private static List<Sentence> Text(Random random, string[] words) => [.. Enumerable.Range(0, random.Next(12))
        .Select(_ => new Sentence(string.Join(' ', Enumerable.Range(0, random.Next(1, 6)).Select(_ => words[random.Next(words.Length)]))))];

    private static string Print(IEnumerable<ComparedRun> runs) => string.Concat(runs.Select(run => run.IsOnlyHere ? $"[{run.Text}]" : run.Text));
}
