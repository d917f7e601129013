namespace NewsArchive.Ingestion.Dumps;

/// <summary>A line or a value of JSON, or what lies where one should.</summary>
/// <param name="Offset">Where it begins in the content.</param>
/// <param name="Length">How many bytes it has there.</param>
/// <param name="Bytes">The bytes, without blanks around them; of what cannot be read, as they came, or none when they are too many.</param>
/// <param name="Damage">Why it cannot be read, a sentence; null when it can, or when only the value itself may be damaged.</param>
internal sealed record JsonPiece(long Offset, long Length, ReadOnlyMemory<byte> Bytes, string? Damage = null)
{
    /// <summary>A value in it.</summary>
    public JsonPiece Part(Range range)
    {
        var (at, length) = range.GetOffsetAndLength(Bytes.Length);
        return length == Bytes.Length ? this : new JsonPiece(Offset + at, length, Bytes.Slice(at, length));
    }
}
