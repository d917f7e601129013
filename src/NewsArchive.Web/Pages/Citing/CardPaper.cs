using System.Buffers;

namespace NewsArchive.Web.Pages.Citing;

/// <summary>A sheet that letters are drawn on: how much of each pixel is ink, from 0 to 255.</summary>
/// <remarks>
/// An outline is drawn by the area it covers in each pixel: every edge adds, to the pixels it crosses, what changes there from left to right; the sums
/// along a row are the coverage.
/// </remarks>
internal sealed class CardPaper(int width, int height) : IDisposable
{
    // The outlines are of short curves: six straight parts of one leave no corner to be seen at the largest size.
    private const int PartsOfCurve = 6;

    private readonly byte[] ink = Cleared(ArrayPool<byte>.Shared.Rent(width * height));
    private float[] edges = ArrayPool<float>.Shared.Rent(1 << 14);

    /// <summary>How much ink the pixels of a row hold.</summary>
    public ReadOnlySpan<byte> Row(int y) => ink.AsSpan(y * width, width);

    /// <summary>Fills a part with ink.</summary>
    public void Fill(int left, int top, int right, int bottom)
    {
        for (var y = top; y < bottom; y++)
        {
            ink.AsSpan(y * width, width)[left..right].Fill(byte.MaxValue);
        }
    }

    /// <summary>Writes one line.</summary>
    /// <param name="left">Where it begins.</param>
    /// <param name="baseline">What its letters stand on.</param>
    /// <param name="size">Of the letters, in pixels.</param>
    /// <param name="strength">1 for the full ink, less for a paler one.</param>
    public void Write(Face face, string text, int left, int baseline, int size, double strength)
    {
        var scale = size / 1000f;
        foreach (var (letter, place) in face.Set(text))
        {
            Draw(letter, left + (place * scale), baseline, scale, (float)strength);
        }
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(ink);
        ArrayPool<float>.Shared.Return(edges);
    }

    private static byte[] Cleared(byte[] bytes)
    {
        Array.Clear(bytes);
        return bytes;
    }

    private void Draw(Letter letter, float left, float baseline, float scale, float strength)
    {
        var strokes = letter.Strokes().ToList();
        if (strokes.Count == 0)
        {
            return;
        }

        // A curve stays within its ends and its bend.
        var points = strokes.SelectMany(stroke => new[] { stroke.From, stroke.Bend, stroke.To }).ToList();
        var x0 = (int)MathF.Floor(left + (points.Min(point => point.X) * scale));
        var y0 = (int)MathF.Floor(baseline + (points.Min(point => point.Y) * scale));
        var columns = (int)MathF.Ceiling(left + (points.Max(point => point.X) * scale)) - x0 + 2;
        var rows = (int)MathF.Ceiling(baseline + (points.Max(point => point.Y) * scale)) - y0 + 1;
        Clear(columns * rows);
        foreach (var (from, bend, to) in strokes)
        {
            var before = (X: left - x0 + (from.X * scale), Y: baseline - y0 + (from.Y * scale));
            var parts = bend == from ? 1 : PartsOfCurve;
            for (var i = 1; i <= parts; i++)
            {
                var (t, u) = ((float)i / parts, 1 - ((float)i / parts));
                var (a, b, c) = bend == from ? (0f, 0f, 1f) : (u * u, 2 * u * t, t * t);
                var next = (
                    X: left - x0 + (((a * from.X) + (b * bend.X) + (c * to.X)) * scale),
                    Y: baseline - y0 + (((a * from.Y) + (b * bend.Y) + (c * to.Y)) * scale));
                AddEdge(before, next, columns);
                before = next;
            }
        }

        Blend(x0, y0, columns, rows, strength);
    }

    private void Clear(int pixels)
    {
        if (edges.Length < pixels)
        {
            ArrayPool<float>.Shared.Return(edges);
            edges = ArrayPool<float>.Shared.Rent(pixels);
        }

        edges.AsSpan(0, pixels).Clear();
    }

    private void AddEdge((float X, float Y) from, (float X, float Y) to, int columns)
    {
        if (from.Y == to.Y)
        {
            return;
        }

        var direction = from.Y < to.Y ? 1f : -1f;
        var (top, bottom) = from.Y < to.Y ? (from, to) : (to, from);
        var slope = (bottom.X - top.X) / (bottom.Y - top.Y);
        for (var y = (int)top.Y; y < bottom.Y; y++)
        {
            var begin = Math.Max(y, top.Y);
            var end = Math.Min(y + 1, bottom.Y);
            var (x, xEnd) = (top.X + ((begin - top.Y) * slope), top.X + ((end - top.Y) * slope));
            AddInRow(edges.AsSpan(y * columns, columns), Math.Min(x, xEnd), Math.Max(x, xEnd), (end - begin) * direction);
        }
    }

    // The height of an edge within a row goes to the pixels it passes, to each by its part of the way; in a pixel, what lies right of it is covered, the rest is the next one's.
    private static void AddInRow(Span<float> row, float left, float right, float height)
    {
        for (var x = (int)left; ; x++)
        {
            var (begin, end) = (Math.Max(x, left), Math.Min(x + 1, right));
            var part = right > left ? height * (end - begin) / (right - left) : height;
            var covered = x + 1 - ((begin + end) / 2);
            row[x] += part * covered;
            row[x + 1] += part * (1 - covered);
            if (x + 1 >= right)
            {
                return;
            }
        }
    }

    private void Blend(int x0, int y0, int columns, int rows, float strength)
    {
        for (var row = Math.Max(0, -y0); row < rows && y0 + row < height; row++)
        {
            var sum = 0f;
            for (var column = 0; column < columns; column++)
            {
                sum += edges[(row * columns) + column];
                var x = x0 + column;
                if (x >= 0 && x < width)
                {
                    ref var pixel = ref ink[((y0 + row) * width) + x];

                    // Outlines may lie over each other: no pixel is more than full.
                    pixel = (byte)Math.Min(byte.MaxValue, pixel + (int)((Math.Min(1, Math.Abs(sum)) * strength * byte.MaxValue) + 0.5f));
                }
            }
        }
    }
}
