namespace NewsArchive.Cleaning.Decoding;

/// <summary>Tells the encoding of bytes that are neither Unicode nor marked: the one in which they read best.</summary>
internal static class EncodingDetector
{
    // A declaration is mostly right; it is overruled only by a clear lead.
    private const int MinLeadOverDeclared = 4;
    private const int BytesPerPointOfTrust = 1000;

    // All candidates read some 300 words, the best of them some 1,000: in neither does more change the outcome.
    private const int GlanceBytes = 2 * 1024;
    private const int SampleBytes = 8 * 1024;
    private const int LikelyCandidates = 5;

    // The order decides between readings that are equal, as of text whose only such bytes are quotation marks.
    private static readonly int[] CodePages =
    [
        1252, 1251, 1250, 1254, 1253, 1257, 1255, 1256, 874, // Windows
        932, 51932, 54936, 950, 949, // Shift_JIS, EUC-JP, GB18030, Big5, EUC-KR
        20866, 21866, 866, 10007, // KOI8-R, KOI8-U, DOS and Macintosh Cyrillic
        28592, 28595, 28597, // ISO-8859-2, -5, -7
    ];

    /// <summary>Whether the bytes hold the escape sequences of ISO-2022-JP and nothing but 7-bit characters.</summary>
    public static bool IsIso2022Jp(ReadOnlySpan<byte> ascii) =>
        ascii.Contains((byte)0x1B)
        && (ascii.IndexOf("\u001B$B"u8) >= 0 || ascii.IndexOf("\u001B$@"u8) >= 0)
        && ascii.IndexOf("\u001B("u8) >= 0;

    /// <summary>The code page in which the bytes read best.</summary>
    /// <param name="bytes">The dump; not valid UTF-8.</param>
    /// <param name="declared">The code page the dump declares; null when it declares none.</param>
    public static int Detect(ReadOnlySpan<byte> bytes, int? declared)
    {
        var glance = ByteSample.Take(bytes, GlanceBytes);
        var likely = CodePages.OrderByDescending(page => Points(page, glance)).Take(LikelyCandidates).ToHashSet();
        var sample = ByteSample.Take(bytes, SampleBytes);
        var best = CodePages.Where(likely.Contains).MaxBy(page => Points(page, sample));
        var bonus = MinLeadOverDeclared + sample.Length / BytesPerPointOfTrust;
        return declared is { } page and not EncodingLabels.Utf8 && Points(page, sample) + bonus >= Points(best, sample)
            ? page
            : best;
    }

    /// <summary>How well bytes read in an encoding; only good for comparing, but below 1 no words were found.</summary>
    public static int Points(int codePage, ReadOnlySpan<byte> sample) =>
        Legibility.Of(EncodingLabels.Open(codePage).GetString(sample));
}
