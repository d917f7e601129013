using NewsArchive.Storage.Columns;

namespace NewsArchive.Tests.Columns;

/// <summary>Blocks hold every key once, keep their borders, and change where an article does and nowhere else.</summary>
public sealed class KeyBlocksTests
{
    [Fact]
    public void Whatever_comes_and_goes_each_block_has_its_keys_and_only_touched_blocks_change()
    {
        const int Articles = 10;
        var chance = new Random(5);
        var keys = new SortedSet<long>(Enumerable.Range(0, 95).Select(i => (long)(i * 10)));
        var blocks = KeyBlocks.Of([.. keys], Articles, 1);
        for (var number = 2L; number < 200; number++)
        {
            var changed = Enumerable.Range(0, chance.Next(4)).Select(_ => (long)chance.Next(-50, 1_500)).Distinct().Order().ToList();
            foreach (var key in changed)
            {
                _ = keys.Remove(key) || keys.Add(key);
            }

            var before = blocks;
            blocks = KeyBlocks.After(before, changed, [.. keys], Articles, number);

            AssertWhole(blocks, [.. keys], Articles);
            Assert.All(blocks, block =>
            {
                var isTouched = changed.Any(key => key >= block.First && key <= block.Last);
                Assert.True(isTouched || block.Number == number ? block.Number == number : before.Contains(block with { Position = before.Single(old => old.First == block.First).Position }));
                Assert.False(isTouched && block.Number != number);
            });
        }

        Assert.True(blocks.Length > 10);
        Assert.Contains(blocks, block => block.Number < 150);
    }

    [Fact]
    public void An_archive_without_articles_is_one_block() =>
        Assert.Equal([new KeyBlock(long.MinValue, long.MaxValue, 0, 0, 7)], KeyBlocks.Of([], 10, 7));

    private static void AssertWhole(KeyBlock[] blocks, long[] keys, int articles)
    {
        Assert.Equal((long.MinValue, long.MaxValue), (blocks[0].First, blocks[^1].Last));
        Assert.All(blocks.Zip(blocks.Skip(1)), pair => Assert.Equal(pair.First.Last + 1, pair.Second.First));
        Assert.All(blocks, block =>
        {
            var own = keys.Where(key => key >= block.First && key <= block.Last).ToArray();
            Assert.Equal(own.Length, block.Count);
            Assert.InRange(block.Count, 0, 2 * articles);
            Assert.Equal(keys.Count(key => key < block.First), block.Position);
        });
    }
}
