using System.Buffers;
using System.Text;

namespace NewsArchive.Storage.Vocabulary;

/// <summary>
/// The different words of an article, in no order, as the bytes that SQLite gets: a batch of articles waits in memory for its writer,
/// and words as strings were a third of it.
/// </summary>
internal readonly struct PackedWords
{
    // No word has a control character.
    private const byte EndOfLower = 1;
    private const byte EndOfOther = 2;

    private readonly byte[] bytes;

    private PackedWords(byte[] bytes) => this.bytes = bytes;

    /// <summary>Packs words.</summary>
    /// <param name="words">Folded terms without a mark, and whether each stands in the article at least once without a capital at its beginning.</param>
    public static PackedWords Of(IEnumerable<KeyValuePair<string, bool>> words)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        foreach (var (word, isLower) in words)
        {
            Encoding.UTF8.GetBytes(word, bytes);
            bytes.Write([isLower ? EndOfLower : EndOfOther]);
        }

        return new PackedWords(bytes.WrittenSpan.ToArray());
    }

    public Enumerator GetEnumerator() => new(bytes);

    /// <summary>Walks through the words.</summary>
    public ref struct Enumerator(ReadOnlySpan<byte> bytes)
    {
        private ReadOnlySpan<byte> left = bytes;

        /// <summary>The word at hand.</summary>
        public PackedWord Current { get; private set; }

        public bool MoveNext()
        {
            var end = left.IndexOfAny(EndOfLower, EndOfOther);
            if (end < 0)
            {
                return false;
            }

            Current = new PackedWord(left[..end], left[end] == EndOfLower);
            left = left[(end + 1)..];
            return true;
        }
    }
}
