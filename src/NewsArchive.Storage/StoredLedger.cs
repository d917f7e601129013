using System.Text.Json;
using NewsArchive.Cleaning;

namespace NewsArchive.Storage;

/// <summary>An <see cref="Article"/> with its ledger, facts and evidence as <see cref="BodyRow.Ledger"/> keeps it: JSON, compressed.</summary>
public static class StoredLedger
{
    /// <summary>Makes the stored form.</summary>
    public static byte[] Compress(Article article) =>
        Compressed.Pack(JsonSerializer.SerializeToUtf8Bytes(article, LedgerJson.Unescaped.Article));

    /// <summary>Reads the stored form.</summary>
    /// <exception cref="DamagedLedgerException">The bytes are not what <see cref="Compress"/> makes.</exception>
    public static Article Expand(byte[] ledger)
    {
        try
        {
            return JsonSerializer.Deserialize(Compressed.Unpack(ledger), LedgerJson.Unescaped.Article)
                ?? throw new DamagedLedgerException("The stored ledger is empty.");
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or FormatException)
        {
            throw new DamagedLedgerException("The stored ledger cannot be read; clean the dump again.", e);
        }
    }
}
