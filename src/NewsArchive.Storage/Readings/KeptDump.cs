using System.Security.Cryptography;
using NewsArchive.Cleaning;

namespace NewsArchive.Storage.Readings;

/// <summary>A dump as the archive keeps it, with its article of today, on its way to be cleaned again.</summary>
/// <param name="Id">See <see cref="DumpRow.Id"/>.</param>
/// <param name="Row">What is kept.</param>
/// <param name="Path">See <see cref="DumpPlace.Path"/>.</param>
/// <param name="Former">Its article; null when it is in quarantine or a duplicate.</param>
public sealed record KeptDump(int Id, DumpRow Row, string? Path, FormerArticle? Former)
{
    /// <summary>Whether it repeats the text of another dump's article, and so has none.</summary>
    public bool IsDuplicate { get; init; }

    /// <summary>The id in the address of its article, whether it has one or not.</summary>
    public string PublicId => PublicIds.From(Row.Sha256);

    /// <summary>The dump as it came, checked byte for byte.</summary>
    /// <exception cref="DamagedDumpException">What is kept is not what came.</exception>
    public Dump Unpack()
    {
        byte[] bytes;
        try
        {
            bytes = Compressed.Unpack(Row.Content);
        }
        catch (InvalidDataException damage)
        {
            throw new DamagedDumpException("The kept raw dump is damaged: it cannot be unpacked.", damage);
        }

        return SHA256.HashData(bytes).AsSpan().SequenceEqual(Row.Sha256)
            ? new Dump(bytes, Row.Format, Uri.TryCreate(Row.Url, UriKind.Absolute, out var url) ? url : null, Row.FetchedUtc) { Charset = Row.Charset, Language = Row.Language, Cut = Row.Cut }
            : throw new DamagedDumpException("The kept raw dump is damaged: its bytes are not those that came.");
    }
}
