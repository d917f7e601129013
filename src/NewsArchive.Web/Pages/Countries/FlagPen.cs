using System.Globalization;

namespace NewsArchive.Web.Pages.Countries;

/// <summary>
/// Draws what <c>flags.tsv</c> says, an order at a time:
/// <list type="bullet">
/// <item><c>h</c> and <c>v</c> with colours: stripes, from above or from the hoist; <c>*2</c> behind a colour makes one twice as broad.</item>
/// <item><c>rect x y width height</c>, <c>poly x,y x,y …</c>, <c>hoist depth</c> (a triangle), <c>disc x y radius</c>, <c>half x y radius [turn]</c> (its lower half).</item>
/// <item><c>star x y radius [points] [turn] [waist]</c>, <c>grid x y stepX stepY columns rows radius</c> (of stars).</item>
/// <item>Lines, with their breadth first: <c>cross breadth x</c>, <c>saltire breadth</c>, <c>line breadth x,y x,y …</c> (closed),
/// <c>ring breadth x y radius</c>, <c>outline breadth x y radius</c> (a pentagram).</item>
/// </list>
/// All but stripes have their colour before the numbers.
/// </summary>
internal static class FlagPen
{
    private const double PentagramWaist = 0.382;

    /// <summary>The shapes of one order.</summary>
    /// <param name="order">Its words.</param>
    public static IEnumerable<FlagShape> Draw(string[] order)
    {
        if (order[0] is "h" or "v")
        {
            return Stripes(order[1..], order[0] == "h");
        }

        var colour = "#" + order[1];
        if (order[0] is "poly")
        {
            return [new FlagShape(Polygon(order[2..]), colour)];
        }

        if (order[0] is "line")
        {
            return [new FlagShape(Polygon(order[3..]), colour, order[2])];
        }

        var n = order[2..].Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return order[0] switch
        {
            "rect" => [new FlagShape(Rectangle(n[0], n[1], n[2], n[3]), colour)],
            "hoist" => [new FlagShape(Text($"M0 0L{n[0]} {Flag.Height / 2}L0 {Flag.Height}z"), colour)],
            "disc" => [new FlagShape(Circle(n[0], n[1], n[2]), colour)],
            "half" => [new FlagShape(Half(n[0], n[1], n[2], n.ElementAtOrDefault(3)), colour)],
            "star" => [new FlagShape(Star(n[0], n[1], n[2], n[3..]), colour)],
            "grid" => [new FlagShape(Grid(n), colour)],
            "cross" => [new FlagShape(Text($"M{n[1]} 0V{Flag.Height}M0 {Flag.Height / 2}H{Flag.Width}"), colour, order[2])],
            "saltire" => [new FlagShape(Text($"M0 0L{Flag.Width} {Flag.Height}M{Flag.Width} 0L0 {Flag.Height}"), colour, order[2])],
            "ring" => [new FlagShape(Circle(n[1], n[2], n[3]), colour, order[2])],
            "outline" => [new FlagShape(Pentagram(n[1], n[2], n[3]), colour, order[2])],
            _ => throw new FormatException($"A flag has no '{order[0]}'."),
        };
    }

    private static IEnumerable<FlagShape> Stripes(string[] colours, bool lie)
    {
        var stripes = colours.Select(colour => colour.Split('*'))
            .Select(part => (Colour: "#" + part[0], Share: part.Length == 1 ? 1 : double.Parse(part[1], CultureInfo.InvariantCulture)))
            .ToList();
        var unit = (lie ? Flag.Height : Flag.Width) / stripes.Sum(stripe => stripe.Share);
        var at = 0.0;
        foreach (var (colour, share) in stripes)
        {
            // Each goes on below the next, so that no light shines through between two.
            yield return new FlagShape(lie ? Rectangle(0, at, Flag.Width, Flag.Height - at) : Rectangle(at, 0, Flag.Width - at, Flag.Height), colour);
            at += share * unit;
        }
    }

    private static string Rectangle(double x, double y, double width, double height) => Text($"M{x:0.##} {y:0.##}h{width:0.##}v{height:0.##}h{-width:0.##}z");

    private static string Polygon(string[] points) => "M" + string.Join('L', points.Select(point => point.Replace(',', ' '))) + "z";

    private static string Circle(double x, double y, double radius) =>
        Text($"M{x - radius:0.##} {y:0.##}a{radius} {radius} 0 1 1 {2 * radius} 0a{radius} {radius} 0 1 1 {-2 * radius} 0z");

    private static string Half(double x, double y, double radius, double turn)
    {
        var (sin, cos) = Math.SinCos(turn * Math.PI / 180);
        var (dx, dy) = (cos * radius, sin * radius);
        return Text($"M{x - dx:0.##} {y - dy:0.##}A{radius} {radius} 0 0 0 {x + dx:0.##} {y + dy:0.##}z");
    }

    private static string Star(double x, double y, double radius, double[] more)
    {
        var points = (int)more.ElementAtOrDefault(0) is > 0 and var count ? count : 5;
        var waist = more.ElementAtOrDefault(2) is > 0 and var given ? given : points == 5 ? PentagramWaist : 0.5;
        return Corners(Enumerable.Range(0, 2 * points).Select(i => At(x, y, i % 2 == 0 ? radius : radius * waist, more.ElementAtOrDefault(1) + (i * 180.0 / points))));
    }

    private static string Grid(double[] n) => string.Concat(
        from row in Enumerable.Range(0, (int)n[5])
        from column in Enumerable.Range(0, (int)n[4])
        select Star(n[0] + (column * n[2]), n[1] + (row * n[3]), n[6], []));

    private static string Pentagram(double x, double y, double radius) => Corners(Enumerable.Range(0, 5).Select(i => At(x, y, radius, i * 144)));

    /// <param name="degrees">Clockwise from above.</param>
    private static (double X, double Y) At(double x, double y, double radius, double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return (x + (radius * sin), y - (radius * cos));
    }

    private static string Corners(IEnumerable<(double X, double Y)> corners) =>
        "M" + string.Join('L', corners.Select(corner => Text($"{corner.X:0.##} {corner.Y:0.##}"))) + "z";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
