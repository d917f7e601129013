using NewsArchive.Cleaning;

namespace NewsArchive.Storage;

/// <summary>An <see cref="Article"/> with its ledger, facts and evidence as <see cref="BodyRow.Ledger"/> keeps it: JSON, compressed.</summary>
public static class StoredLedger
{
    /// <summary>Makes the stored form.</summary>
    public static byte[] Compress(Article article) => throw new NotSupportedException();

    /// <summary>Reads the stored form.</summary>
    public static Article Expand(byte[] ledger) => throw new NotSupportedException();
}
