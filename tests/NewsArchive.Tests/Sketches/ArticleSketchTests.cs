using NewsArchive.Cleaning.Sketches;
using NewsArchive.Tests.Stories;

namespace NewsArchive.Tests.Sketches;

public sealed class ArticleSketchTests
{
    private static readonly string Text = Told.Other(1);

    [Theory]
    [InlineData("The river rose, the mayor said.", "THE RIVER ROSE the mayor – said!")]
    [InlineData("Ｔｈｅ ｒｉｖｅｒ", "the\u00a0river")]
    [InlineData("soft\u00adhyphen zero\u200bwidth", "softhyphen zerowidth")]
    [InlineData("東京 の 雨、大阪の風。", "東京の雨大阪の風")]
    [InlineData("ฝน ตก หนัก", "ฝนตกหนัก")]
    [InlineData("Дождь, идёт 🌧!", "ДОЖДЬ ИДЁТ 🌧")]
    public void Texts_with_the_same_words_have_the_same_hash(string one, string other) =>
        Assert.Equal(ArticleSketch.Of("t", [one]).TextHash, ArticleSketch.Of("T.", [other]).TextHash);

    [Theory]
    [InlineData("The river rose", "The river rose again")]
    [InlineData("The river rose", "The riverrose")]
    [InlineData("rose river the", "the river rose")]
    [InlineData("東京の雨", "東京の風")]
    public void Texts_with_other_words_have_another_hash(string one, string other) =>
        Assert.NotEqual(ArticleSketch.Of("t", [one]).TextHash, ArticleSketch.Of("t", [other]).TextHash);

    [Fact]
    public void A_word_of_the_title_is_no_word_of_the_text() =>
        Assert.NotEqual(ArticleSketch.Of("rain in", ["Oulu"]).TextHash, ArticleSketch.Of("rain", ["in Oulu"]).TextHash);

    [Fact]
    public void How_a_text_is_parted_into_paragraphs_does_not_matter()
    {
        var (whole, parted) = (ArticleSketch.Of("t", [Text]), ArticleSketch.Of("t", Text.Split(' ')));

        Assert.Equal(whole.TextHash, parted.TextHash);
        Assert.Equal(whole.ToBytes(), parted.ToBytes());
    }

    [Theory]
    [InlineData(200, 0)]
    [InlineData(26, 5)]
    [InlineData(3, 0)]
    [InlineData(0, 0)]
    public void A_sketch_is_read_as_it_was_written(int words, int fewest)
    {
        var sketch = ArticleSketch.Of("Rain in Oulu", [Told.Other(3, words)]);

        var read = ArticleSketch.Read(sketch.TextHash, sketch.ToBytes());

        Assert.Equal(sketch.ToBytes(), read.ToBytes());
        Assert.Equal((sketch.Words, sketch.Keys.Count), (read.Words, read.Keys.Count));
        Assert.InRange(read.Keys.Count, fewest, ArticleSketch.MaxKeys);
    }

    [Theory]
    [InlineData("日本語の記事の本文はこのように続いており、単語の間に空白がないので、文字の並びから似ているかどうかを判断しなければならない。長い文章であればあるほど確かになる。")]
    [InlineData("ฝนตกหนักตลอดทั้งวันทำให้ระดับน้ำในแม่น้ำเพิ่มขึ้นครึ่งเมตรนายกเทศมนตรีกล่าวเมื่อวันพุธสะพานสองแห่งยังคงปิดอยู่จนกว่าวิศวกรจะตรวจสอบเสร็จในสัปดาห์หน้า")]
    public void Scripts_without_blanks_between_words_are_compared_by_their_characters(string text)
    {
        var whole = ArticleSketch.Of("一", [text]);
        var cut = ArticleSketch.Of("二", [text[..(text.Length * 2 / 3)]]);

        Assert.True(whole.Words >= ArticleSketch.MinWords);
        Assert.NotEmpty(whole.Keys.Intersect(cut.Keys));
        Assert.True(whole.SharedWith(cut).IsSameStory(isSameSource: false));
    }

    [Fact]
    public void Unlike_texts_share_nothing()
    {
        var shared = ArticleSketch.Of("a", [Told.Other(1)]).SharedWith(ArticleSketch.Of("b", [Told.Other(2)]));

        Assert.InRange(shared.OfBoth, 0, 0.1);
        Assert.False(shared.IsSameStory(isSameSource: false));
    }

    [Fact]
    public void What_two_texts_share_is_the_same_from_both_sides()
    {
        var (one, other) = (ArticleSketch.Of("a", [Text]), ArticleSketch.Of("b", [Told.Edited(Text, 7)]));

        Assert.Equal(one.SharedWith(other), other.SharedWith(one));
        Assert.Equal(1, one.SharedWith(one).OfBoth);
    }

    [Fact]
    public void Half_characters_and_a_million_letters_without_a_blank_are_read()
    {
        var sketch = ArticleSketch.Of("\ud800", [new string('x', 1_000_000), "\udc00 \ud83d", new string('雨', 100_000)]);

        Assert.Empty(sketch.Keys);
        Assert.Equal(50_003, sketch.Words);
    }
}
