using NewsArchive.Evaluation.Metric;

namespace NewsArchive.Tests.Evaluation;

/// <summary>The metric of the benchmark on invented cases; the figures were counted by hand.</summary>
public sealed class MetricTests
{
    [Fact]
    public void Words_are_runs_of_letters_and_numbers_in_any_script()
    {
        Assert.Equal(["It", "s", "2½", "o_clock", "Łódź", "東京", "𝔸b"], Words.Of("It's 2½ o_clock – Łódź, 東京! 𝔸b"));
        Assert.Empty(Words.Of(" … \n"));
        Assert.Empty(Words.Of(null));
    }

    [Fact]
    public void A_mark_that_is_no_letter_parts_words_as_in_the_benchmark()
    {
        Assert.Equal(["नमस", "त"], Words.Of("नमस्ते"));
    }

    [Fact]
    public void A_text_of_fewer_than_four_words_is_one_run()
    {
        Assert.Equal(1, Shingles.Of("rain in Oulu").Total);
        Assert.Equal(1, Shingles.Of("heavy rain in Oulu").Total);
        Assert.Equal(2, Shingles.Of("the heavy rain in Oulu").Total);
        Assert.Equal(0, Shingles.Of("…").Total);
    }

    [Fact]
    public void Repeated_runs_count_as_often_as_the_text_that_has_them_less_often()
    {
        var twice = Shingles.Of("a b c d a b c d"); // abcd bcda cdab dabc abcd
        Assert.Equal(5, twice.Total);
        Assert.Equal(1, twice.SharedWith(Shingles.Of("a b c d")));
        Assert.Equal(5, twice.SharedWith(twice));
    }

    [Fact]
    public void Overlap_is_a_share_of_the_runs_of_both()
    {
        var overlap = Overlap.Of("a b c d e", "b c d e f g"); // bcde in both; abcd missed; cdef, defg wrong

        Assert.Equal(0.25, overlap.Right);
        Assert.Equal(1.0 / 3, overlap.Precision!.Value, 10);
        Assert.Equal(0.5, overlap.Recall);
        Assert.Equal(0.4, overlap.F1, 10);
        Assert.False(overlap.IsExact);
        Assert.True(Overlap.Of("A b, c", "A b c!").IsExact);
    }

    [Fact]
    public void An_empty_article_has_no_precision_and_counts_as_nought()
    {
        var score = TextScore.Of([new("a b c d", "a b c d"), new("e f g h", "")])!;

        Assert.Equal(1, score.Precision);
        Assert.Equal(0.5, score.Recall);
        Assert.Equal(2.0 / 3, score.F1, 10);
        Assert.Equal(0.5, score.Mean);
        Assert.Equal(0.5, score.Poor);
        Assert.Equal(0.5, score.Good);
        Assert.Equal(1, score.Empty);
    }

    [Fact]
    public void Precision_and_recall_are_averaged_over_articles_before_they_make_F1()
    {
        // Precision 1 and 1/3, recall 1/2 and 1.
        var score = TextScore.Of([new("a b c d e", "a b c d"), new("a b c d", "a b c d e f")])!;

        Assert.Equal(2.0 / 3, score.Precision, 10);
        Assert.Equal(0.75, score.Recall, 10);
        Assert.Equal(2 * (2.0 / 3) * 0.75 / ((2.0 / 3) + 0.75), score.F1, 10);
        Assert.Null(TextScore.Of([]));
    }

    [Fact]
    public void Lines_are_compared_by_their_words()
    {
        var lines = LineOverlap.Of("Rain, again.\n\nSnow later", "Rain again\n***\nHome\nHome");

        Assert.Equal(new LineOverlap(Right: 1, Wrong: 2, Missed: 1), lines);
    }

    [Fact]
    public void Snippets_are_found_across_line_breaks()
    {
        var score = SnippetScore.Of(["the old quay", "never said"], ["Read also", "Menu"], "At the old\n   quay.\tRead\u00a0also");

        Assert.Equal(new SnippetScore(Kept: 1, Lost: 1, Leaked: 1), score);
        Assert.Equal(0.5, score.F1);
        Assert.Null(SnippetScore.Sum([]));
    }
}
