using System.Globalization;
using System.Text;
using System.Xml.Linq;
using NewsArchive.Storage;
using NewsArchive.Web.Pages.Articles;

namespace NewsArchive.Web.Pages.Citing;

/// <summary>The picture of an article that stands beside a link to it: title, source and day, as an SVG of words and two lines.</summary>
public static class Card
{
    /// <summary>In pixels, the size that preview pictures have elsewhere.</summary>
    public const int Width = 1200;

    /// <summary>In pixels.</summary>
    public const int Height = 630;

    private const int Margin = 80;
    private const int TitleTop = 150;
    private const int TitleBottom = 500;
    private const int NameSize = 34;

    // No picture has room for more.
    private const int MaxTitleChars = 400;
    private const double LineHeight = 1.2;
    private const string Paper = "#fcfaf5";
    private const string Ink = "#1c1914";
    private const string Soft = "#5f584c";
    private const string Face = "Georgia, 'Noto Serif', 'DejaVu Serif', serif";

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    // The largest in which the title fits is taken; the smallest cuts it.
    private static readonly int[] Sizes = [76, 64, 54, 46];

    /// <summary>Maps <c>/a/{id}/card.svg</c>.</summary>
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapMethods("/a/{id}/card.svg", [HttpMethods.Get, HttpMethods.Head], AnswerAsync);

    /// <summary>Draws it.</summary>
    internal static string Print(Reference reference)
    {
        var isFromTheRight = IsFromTheRight(reference.Title);
        var title = Printed.Cut(reference.Title, MaxTitleChars);
        var size = Sizes.FirstOrDefault(size => Break(title, size, int.MaxValue).Count <= MaxLines(size), Sizes[^1]);
        var lines = Break(title, size, MaxLines(size));
        var day = reference.Day is { } on ? Printed.Day(on) : null;
        var origin = CardText.Lines(
            string.Join(" · ", new[] { reference.Source, day }.Where(part => part != null)), (Width - (2.0 * Margin)) / NameSize, 1)[0];
        var picture = new XElement(
            Svg + "svg",
            new XAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {Width} {Height}")),
            new XAttribute("width", Width),
            new XAttribute("height", Height),
            new XAttribute("role", "img"),
            new XAttribute("font-family", Face),
            new XElement(Svg + "title", reference.Title),
            new XElement(Svg + "rect", new XAttribute("width", Width), new XAttribute("height", Height), new XAttribute("fill", Paper)),
            Rule(112),
            Text(Reference.Archive, Margin, 88, NameSize, Ink, isFromTheRight: false, new XAttribute("font-weight", "600")),
            lines.Select((line, i) => Text(
                line,
                isFromTheRight ? Width - Margin : Margin,
                TitleTop + (int)(size * (1 + (LineHeight * i))),
                size,
                Ink,
                isFromTheRight,
                new XAttribute("font-weight", "700"),
                reference.Language is { } code ? new XAttribute(XNamespace.Xml + "lang", code) : null)),
            Rule(530),
            origin.Length > 0 ? Text(origin, Margin, 582, NameSize, Soft, isFromTheRight: false) : null);
        return picture.ToString(SaveOptions.DisableFormatting);
    }

    private static async Task<IResult> AnswerAsync(
        string id, HttpRequest request, ArchiveContext archive, CancellationToken cancellation)
    {
        var (stored, status) = await StoredArticle.AskAsync(request.HttpContext, archive, id, cancellation);
        if (stored is null)
        {
            return Results.StatusCode(status);
        }

        if (stored.Row.PublicId != id)
        {
            return Results.Redirect(Addresses.Card(stored.Row.PublicId), permanent: true);
        }

        request.HttpContext.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return Results.Text(Print(Reference.To(stored, "", default)), "image/svg+xml", Encoding.UTF8);
    }

    private static IReadOnlyList<string> Break(string title, int size, int maxLines) =>
        CardText.Lines(title, (Width - (2.0 * Margin)) / size, maxLines);

    private static int MaxLines(int size) => (int)((TitleBottom - TitleTop) / (size * LineHeight));

    private static XElement Rule(int y) => new(
        Svg + "path",
        new XAttribute("d", string.Create(CultureInfo.InvariantCulture, $"M{Margin} {y}H{Width - Margin}")),
        new XAttribute("stroke", Ink),
        new XAttribute("stroke-width", 2));

    // A line that runs from the right begins at its right end: so "start" means.
    private static XElement Text(string text, int x, int y, int size, string colour, bool isFromTheRight, params object?[] more) => new(
        Svg + "text",
        new XAttribute("x", x),
        new XAttribute("y", y),
        new XAttribute("font-size", size),
        new XAttribute("fill", colour),
        isFromTheRight ? new XAttribute("direction", "rtl") : null,
        more,
        text);

    // As a browser decides it: by the first letter with a direction.
    private static bool IsFromTheRight(string text) => Printed.IsFromTheRight(text.FirstOrDefault(char.IsLetter));
}
