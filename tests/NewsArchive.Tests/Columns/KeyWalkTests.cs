using NewsArchive.Storage;
using NewsArchive.Storage.Columns;

namespace NewsArchive.Tests.Columns;

/// <summary>Keys that come in order are found as a search of all of them would find them.</summary>
public sealed class KeyWalkTests
{
    [Fact]
    public void It_finds_what_a_search_finds_however_far_the_next_key_is()
    {
        var chance = new Random(3);
        for (var round = 0; round < 300; round++)
        {
            // Undated ones and those of forty days, with gaps and without.
            long Key(int most) => chance.Next(3) == 0 ? ArticleKey.LastUndated - chance.Next(most) : ArticleKey.FirstOf(new DateOnly(2022, 1, 1).AddDays(chance.Next(40))) + chance.Next(most);
            var keys = Enumerable.Range(0, chance.Next(60)).Select(_ => Key(1 + chance.Next(5))).Distinct().Order().ToArray();
            var asked = Enumerable.Range(0, chance.Next(60)).Select(_ => Key(6)).Distinct().Order();
            var walk = new KeyWalk(keys, KeyWalk.DaysOf(keys));

            foreach (var key in asked)
            {
                Assert.Equal(Array.IndexOf(keys, key), walk.To(key));
            }

            var from = chance.Next(keys.Length + 1);
            walk = new KeyWalk(keys, KeyWalk.DaysOf(keys), from);
            Assert.All(keys[from..], key => Assert.Equal(Array.IndexOf(keys, key), walk.To(key)));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(400)]
    [InlineData(50_000)]
    public void A_length_is_told_to_within_five_percent(int words) =>
        Assert.InRange(TextLength.WordsOf(TextLength.Of(words)), Math.Max(1, words) * 0.95, Math.Max(1, words) * 1.05);

    [Theory]
    [InlineData(new byte[] { 5, 100, 2, 7 }, 100)]
    [InlineData(new byte[] { 5, 0x83, 0x10, 2 }, 400)]
    [InlineData(new byte[] { 5 }, 1)]
    [InlineData(new byte[] { }, 1)]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF }, 1)]
    public void The_sizes_of_the_text_index_are_read_even_when_damaged(byte[] sizes, int words) =>
        Assert.InRange(TextLength.WordsOf(TextLength.OfSizes(sizes)), words * 0.95, words * 1.05);
}
