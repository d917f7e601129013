namespace NewsArchive.Storage.Columns;

/// <summary>Makes columns of ranges of former ones and single articles, in the order of the keys.</summary>
/// <param name="former">What ranges are taken from.</param>
/// <param name="room">Articles there may be at most.</param>
internal sealed class ColumnsBuilder(ArticleColumns former, int room)
{
    private readonly long[] keys = new long[room];
    private readonly int[] sources = new int[room];
    private readonly ushort[] languages = new ushort[room];
    private readonly byte[] lengths = new byte[room];
    private readonly int[] starts = new int[room + 1];
    private readonly List<ushort> countries = new(former.Countries.Length + 64);
    private int count;

    /// <summary>Takes over the articles of these positions, the last exclusive.</summary>
    public void Copy(int first, int end)
    {
        var length = end - first;
        Array.Copy(former.Keys, first, keys, count, length);
        Array.Copy(former.Sources, first, sources, count, length);
        Array.Copy(former.Languages, first, languages, count, length);
        Array.Copy(former.Lengths, first, lengths, count, length);
        var moved = countries.Count - former.CountryStarts[first];
        for (var i = 0; i < length; i++)
        {
            starts[count + i] = former.CountryStarts[first + i] + moved;
        }

        countries.AddRange(former.Countries.AsSpan(former.CountryStarts[first], former.CountryStarts[end] - former.CountryStarts[first]));
        count += length;
    }

    /// <summary>Adds an article.</summary>
    public void Add(ColumnsRow row)
    {
        keys[count] = row.Key;
        sources[count] = row.Source;
        languages[count] = row.Language;
        lengths[count] = row.Length;
        starts[count++] = countries.Count;
        countries.AddRange(row.Countries);
    }

    /// <summary>The columns.</summary>
    public ArticleColumns Build(long number, Codes codes)
    {
        starts[count] = countries.Count;
        return new ArticleColumns(
            number, keys[..count], sources[..count], languages[..count], starts[..(count + 1)], [.. countries], lengths[..count], codes);
    }
}

/// <summary>What columns hold of an article.</summary>
internal readonly record struct ColumnsRow(long Key, int Source, ushort Language, byte Length, ushort[] Countries);
