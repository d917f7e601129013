using System.Buffers.Binary;

namespace NewsArchive.Cleaning.Sketches;

/// <summary>
/// By what an article is known again in another source: a hash that only the same words have, a sketch that tells how much
/// two texts share, and a few keys by which texts that share much are found without comparing all with all.
/// </summary>
/// <remarks>
/// Why these and not others: <c>docs/adr/0015-stories-by-sketches.md</c>. Stored sketches are compared with new ones, so
/// whatever changes them takes a migration that empties the table <c>sketch</c>; they are then made anew.
/// </remarks>
public sealed class ArticleSketch
{
    /// <summary>Bytes of <see cref="TextHash"/>.</summary>
    public const int HashBytes = 16;

    /// <summary>Shorter texts are the same by accident: two notices of one form.</summary>
    public const int MinWords = 25;

    /// <summary>At most so many <see cref="Keys"/>.</summary>
    public const int MaxKeys = 8;

    private const int Bins = 128;

    // A text that repeats a few words over and over says nothing.
    private const int MinFilledBins = 12;

    private const int MaxTitleWords = 8;
    private const int TitleBytes = MaxTitleWords * sizeof(ushort);
    private const int WordsAt = Bins + TitleBytes;
    private const int KeysAt = WordsAt + sizeof(int);

    private readonly byte[] bins;
    private readonly ushort[] title;

    private ArticleSketch(byte[] textHash, int words, byte[] bins, ushort[] title, IReadOnlyList<uint> keys) =>
        (TextHash, Words, this.bins, this.title, Keys) = (textHash, words, bins, title, keys);

    /// <summary>Of the letters of title and text; only the same words in the same order have it. Case and punctuation do not count.</summary>
    public byte[] TextHash { get; }

    /// <summary>Words of the text without the title.</summary>
    public int Words { get; }

    /// <summary>Whether the text is so long that another with the same words is a copy.</summary>
    public bool TellsCopies => Words >= MinWords;

    /// <summary>
    /// Numbers of long runs of words, those that every text chooses first: of texts that share half of their words nearly all
    /// share one. None for a text that is too short to tell.
    /// </summary>
    public IReadOnlyList<uint> Keys { get; }

    /// <summary>The sketch of an article's title and shown text.</summary>
    public static ArticleSketch Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Of(article.Title.Value, article.Body.Select(line => line.Block.Text));
    }

    /// <summary>The sketch of a title and the paragraphs of a text; how the text is parted into them does not matter.</summary>
    public static ArticleSketch Of(string title, IEnumerable<string> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        var text = new PlainText();
        text.Add(title);
        var titleWords = TitleOf(text.Words);
        text.StartPart();
        foreach (var paragraph in paragraphs)
        {
            text.Add(paragraph);
        }

        var runs = new WordRuns(text.Words);
        var bins = runs.LeastByBin(Bins);
        var tells = text.Count >= MinWords && Bins - bins.AsSpan().Count((byte)0) >= MinFilledBins;
        return new ArticleSketch(text.Hash(), text.Count, bins, titleWords, tells ? runs.LeastLong(MaxKeys) : []);
    }

    /// <summary>Reads what <see cref="ToBytes"/> made.</summary>
    /// <param name="textHash">See <see cref="TextHash"/>.</param>
    public static ArticleSketch Read(byte[] textHash, ReadOnlySpan<byte> bytes)
    {
        var title = new ushort[MaxTitleWords];
        for (var i = 0; i < title.Length; i++)
        {
            title[i] = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(Bins + (i * sizeof(ushort)))..]);
        }

        var keys = new uint[(bytes.Length - KeysAt) / sizeof(uint)];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(KeysAt + (i * sizeof(uint)))..]);
        }

        return new ArticleSketch(textHash, BinaryPrimitives.ReadInt32LittleEndian(bytes[WordsAt..]), bytes[..Bins].ToArray(), title, keys);
    }

    /// <summary>All but <see cref="TextHash"/>, in at most 180 bytes.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[KeysAt + (Keys.Count * sizeof(uint))];
        bins.CopyTo(bytes, 0);
        for (var i = 0; i < title.Length; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(Bins + (i * sizeof(ushort))), title[i]);
        }

        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(WordsAt), Words);
        for (var i = 0; i < Keys.Count; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(KeysAt + (i * sizeof(uint))), Keys[i]);
        }

        return bytes;
    }

    /// <summary>How much of two texts is the same, estimated.</summary>
    public SharedText SharedWith(ArticleSketch other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (same, either) = (0, 0);
        for (var i = 0; i < Bins; i++)
        {
            same += bins[i] != 0 && bins[i] == other.bins[i] ? 1 : 0;
            either += (bins[i] | other.bins[i]) != 0 ? 1 : 0;
        }

        // Of 255 unlike bins one is the same by chance.
        const double Chance = 1.0 / byte.MaxValue;
        var ofBoth = either == 0 ? 0 : Math.Max(0, (((double)same / either) - Chance) / (1 - Chance));
        var shared = ofBoth / (1 + ofBoth) * (Words + other.Words);
        return new SharedText(ofBoth, Math.Min(1, shared / Math.Max(1, Math.Min(Words, other.Words))), Math.Min(Words, other.Words), IsTitleLike(other));
    }

    private bool IsTitleLike(ArticleSketch other)
    {
        var (mine, others) = (title.Count(word => word != 0), other.title.Count(word => word != 0));
        var shared = title.Count(word => word != 0 && other.title.Contains(word));
        return shared > 0 && 2 * shared >= Math.Min(mine, others);
    }

    private static ushort[] TitleOf(ReadOnlySpan<ulong> words)
    {
        var title = new ushort[MaxTitleWords];
        for (int i = 0, at = 0; i < words.Length && at < MaxTitleWords; i++)
        {
            var word = (ushort)Math.Max(1UL, words[i] >> 48);
            if (!title.AsSpan(0, at).Contains(word))
            {
                title[at++] = word;
            }
        }

        return title;
    }
}
