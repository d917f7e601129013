using System.IO.Compression;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>What a gzip file of one or more members unpacks to (RFC 1952); behind a damaged member it can go on with the next.</summary>
/// <remarks>
/// <see cref="GZipStream"/> does not tell where a member ends. So it is given the packed bytes up to the next that may begin a member,
/// as if the file ended there: with strict validation, which the program is configured to use, it complains unless the member is whole,
/// and reads on without harm if the bytes were part of it.
/// </remarks>
internal sealed class GzipMembers(Content packed, UnpackedBytes count) : ForwardStream
{
    // RFC 1952, section 2.3: two bytes of identification and the only method there is.
    private static readonly byte[] Start = [0x1F, 0x8B, 8];

    // Bytes of packed data look like the start of a member once in 16 million, unless somebody made them so.
    private const int MaxTries = 1000;
    private const int WindowBytes = 64 * 1024;

    private readonly Part part = new(packed);
    private GZipStream? member;
    private long memberAt;
    private long? nextInside;
    private byte[] found = [];

    // Whether the bytes that were read last go on behind the end of the member, with anything but zeros that fill it up.
    private bool hasRest;

    // Whether the file ends before its last member does: what there is of it was read.
    private bool isCut;

    /// <summary>The packed bytes from the beginning of the damaged member to that of the next one that unpacks, or to the end; none where the file is cut.</summary>
    public (long Offset, long Length) Gap { get; private set; }

    /// <summary>Whether bytes begin like a gzip file.</summary>
    public static bool Fits(ReadOnlySpan<byte> head) => head.StartsWith(Start);

    /// <exception cref="DumpFormatException">The file is damaged or breaks off here, or unpacks to too much.</exception>
    public override int Read(Span<byte> destination)
    {
        if (found.Length > 0)
        {
            var length = Math.Min(destination.Length, found.Length);
            found.AsSpan(0, length).CopyTo(destination);
            found = found[length..];
            Gone += length;
            return length;
        }

        while (member is not null || BeginMember())
        {
            if (ReadMember(destination) is > 0 and var read)
            {
                count.Add(read);
                Gone += read;
                return read;
            }
        }

        return 0;
    }

    /// <summary>Goes on with the next member that unpacks, after <see cref="Read(Span{byte})"/> met damage.</summary>
    /// <returns>False when there is none.</returns>
    public bool GoOn()
    {
        var (lostAt, unpacked, wasCut) = (memberAt, Gone, isCut);
        var goesOn = false;
        for (var tries = 0; !goesOn && tries < MaxTries && SkipToNext(); tries++)
        {
            Gap = (lostAt, packed.Position - lostAt);
            goesOn = TryFirstByte();
        }

        Gone = unpacked;
        Gap = goesOn ? Gap : wasCut ? default : (lostAt, packed.Position - lostAt);
        return goesOn;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            EndMember();
            packed.Dispose();
        }

        base.Dispose(disposing);
    }

    // 0 at the end of the member.
    private int ReadMember(Span<byte> destination)
    {
        while (true)
        {
            try
            {
                var read = member!.Read(destination);
                if (read == 0)
                {
                    EndMember();
                    hasRest = !part.IsPaused && !part.IsAtEnd && !part.EndsWithZero;
                }

                return read;
            }
            catch (InvalidDataException) when (part.IsPaused)
            {
                nextInside ??= packed.Position;
                part.GoOn();
            }
            catch (InvalidDataException damage)
            {
                EndMember();
                isCut = part.IsAtEnd;
                throw new DumpFormatException(
                    isCut ? $"The gzip file is damaged: it breaks off after {Gone} unpacked bytes."
                        : $"The gzip file is damaged after {Gone} unpacked bytes, in what is packed from byte {memberAt} on.",
                    Gone,
                    damage);
            }
        }
    }

    private bool BeginMember()
    {
        // A file may be filled up with zeros.
        while (packed.Peek(1) is [0])
        {
            packed.Skip(1);
        }

        memberAt = packed.Position - (hasRest ? 1 : 0);
        nextInside = null;
        if (packed.IsAtEnd && !hasRest)
        {
            return packed.Break is { } cut ? throw new DumpFormatException(cut.Message, Gone, cut) : false;
        }

        if (hasRest || !Fits(packed.Peek(Start.Length)))
        {
            hasRest = false;
            throw new DumpFormatException($"The gzip file is damaged: behind {Gone} unpacked bytes, at byte {memberAt}, lies something else.", Gone);
        }

        part.GoOn();
        member = new GZipStream(part, CompressionMode.Decompress, leaveOpen: true);
        return true;
    }

    private void EndMember()
    {
        member?.Dispose();
        member = null;
    }

    private bool TryFirstByte()
    {
        var first = new byte[1];
        try
        {
            found = Read(first) > 0 ? first : [];
        }
        catch (DumpFormatException damage) when (!damage.EndsFile)
        {
            EndMember();
        }

        return found.Length > 0;
    }

    // What is damaged may have been read far into the members behind it.
    private bool SkipToNext()
    {
        if (nextInside is { } inside)
        {
            packed.TryGoTo(inside);
            nextInside = null;
        }

        while (packed.Peek(WindowBytes) is { Length: > 0 } ahead)
        {
            var at = ahead.IndexOf(Start);
            if (at > 0 || (at == 0 && packed.Position > memberAt))
            {
                packed.Skip(at);
                return true;
            }

            packed.Skip(ahead.Length < WindowBytes ? ahead.Length : ahead.Length - Start.Length + 1);
        }

        return false;
    }

    /// <summary>The packed bytes up to the next that may begin a member.</summary>
    private sealed class Part(Content packed) : ForwardStream
    {
        private bool isGoingOn;

        /// <summary>Whether it ended before bytes that may begin a member.</summary>
        public bool IsPaused { get; private set; }

        /// <summary>Whether it ended with the file.</summary>
        public bool IsAtEnd { get; private set; }

        /// <summary>Whether the last byte it gave is zero.</summary>
        public bool EndsWithZero { get; private set; }

        /// <summary>Goes on with those bytes.</summary>
        public void GoOn() => (isGoingOn, IsPaused, IsAtEnd) = (true, false, false);

        public override int Read(Span<byte> destination)
        {
            var wanted = destination.Length + Start.Length - 1;
            var ahead = packed.Peek(wanted);
            var from = isGoingOn ? Math.Min(1, ahead.Length) : 0;
            var at = ahead[from..].IndexOf(Start);
            var length = Math.Min(destination.Length, at >= 0 ? from + at : ahead.Length);
            IsAtEnd = ahead.IsEmpty;
            IsPaused = length == 0 && !IsAtEnd;
            isGoingOn &= length == 0;
            EndsWithZero = ahead[..length] is [.., 0];
            ahead[..length].CopyTo(destination);
            packed.Skip(length);
            return length;
        }
    }
}
