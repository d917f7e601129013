using System.Buffers;
using System.Text;

namespace NewsArchive.Cleaning.Decoding;

/// <summary>Tells damaged UTF-8 from text that never was UTF-8.</summary>
internal static class DamagedUtf8
{
    // In other encodings four in five sequences or more are wrong; a damaged page has a few wrong among many right.
    private const int MinRightPerWrong = 2;

    // By chance one sequence in five is right.
    private const int CertainInLine = 6;

    /// <summary>Whether bytes that are not valid UTF-8 were nevertheless written as such.</summary>
    public static bool Fits(ReadOnlySpan<byte> bytes) => Count(bytes) is var (right, wrong) && right > 0 && right >= MinRightPerWrong * wrong;

    /// <summary>Whether there is a line that can only be UTF-8, whatever the others are.</summary>
    public static bool HoldsLine(ReadOnlySpan<byte> bytes)
    {
        foreach (var range in bytes.Split((byte)'\n'))
        {
            if (Count(bytes[range]) is ( >= CertainInLine, 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a line of bytes never was UTF-8.</summary>
    public static bool IsForeign(ReadOnlySpan<byte> line) => Count(line) is var (right, wrong) && right < MinRightPerWrong * wrong;

    private static (int Right, int Wrong) Count(ReadOnlySpan<byte> bytes)
    {
        var (right, wrong) = (0, 0);
        while (bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is >= 0 and var at)
        {
            bytes = bytes[at..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            right += status == OperationStatus.Done ? 1 : 0;
            // A last character cut short is how dumps end; it says nothing of the rest.
            wrong += status == OperationStatus.InvalidData ? 1 : 0;
            bytes = bytes[length..];
        }

        return (right, wrong);
    }
}
