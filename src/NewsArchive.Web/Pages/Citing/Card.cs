using NewsArchive.Storage;
using NewsArchive.Web.Pages.Articles;

namespace NewsArchive.Web.Pages.Citing;

/// <summary>The picture of an article that stands beside a link to it: title, source and day, as a PNG of words and two lines.</summary>
public static class Card
{
    /// <summary>In pixels, the size that preview pictures have elsewhere.</summary>
    public const int Width = 1200;

    /// <summary>In pixels.</summary>
    public const int Height = 630;

    private const int Margin = 80;
    private const int Inner = Width - (2 * Margin);
    private const int HeadRule = 112;
    private const int FootRule = 528;
    private const int TitleRoom = 364;
    private const int NameSize = 34;

    // No picture has room for more.
    private const int MaxTitleChars = 400;
    private const double LineHeight = 1.2;

    // From a baseline to the middle of the capitals above it, in sizes.
    private const double HalfCapital = 0.357;
    private const int Paper = 0xFCFAF5;
    private const int Ink = 0x1C1914;

    // Of the ink, for what is not the title: five to one on this paper.
    private const double Soft = 0.7;

    // The largest in which the title fits is taken; the smallest cuts it.
    private static readonly int[] Sizes = [88, 76, 64, 54, 46];

    /// <summary>Maps <c>/a/{id}/card.png</c>, and <c>card.svg</c>, where it was before.</summary>
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapMethods("/a/{id}/card.{form:regex(^(png|svg)$)}", [HttpMethods.Get, HttpMethods.Head], AnswerAsync);

    /// <summary>Draws it.</summary>
    internal static byte[] Print(Reference reference)
    {
        using var sheet = new CardPaper(Width, Height);
        sheet.Write(Face.Bold, Reference.Archive, Margin, 88, NameSize, 1);
        sheet.Fill(Margin, HeadRule, Width - Margin, HeadRule + 2);
        sheet.Fill(Margin, FootRule, Width - Margin, FootRule + 2);
        var day = reference.Day is { } on ? Printed.Day(on) : null;
        var source = reference.Source is { } host ? CardText.Writable(host, Face.Regular) : null;
        var origin = string.Join(" · ", new[] { source, day }.Where(part => part != null));

        // Where the title cannot be written, what is known of it stands in its place.
        if (CardText.Writable(Printed.Cut(reference.Title, MaxTitleChars), Face.Bold) is { } title)
        {
            WriteLarge(sheet, title);
            WriteFoot(sheet, origin);
        }
        else
        {
            WriteLarge(sheet, source ?? day ?? Reference.Archive);
            WriteFoot(sheet, string.Join(" · ", new[]
            {
                reference.Language is { } code ? "In " + LanguageNames.Of(code) : null,
                source == null ? null : day,
            }.Where(part => part != null)));
        }

        return Png.Print(sheet, Width, Height, Paper, Ink);
    }

    private static async Task<IResult> AnswerAsync(
        string id, HttpRequest request, ArchiveContext archive, CancellationToken cancellation)
    {
        var (stored, status) = await StoredArticle.AskAsync(request.HttpContext, archive, id, cancellation);
        if (stored is null)
        {
            return Results.StatusCode(status);
        }

        if (request.Path.Value != Addresses.Card(stored.Row.PublicId))
        {
            return Results.Redirect(Addresses.Card(stored.Row.PublicId), permanent: true);
        }

        request.HttpContext.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return Results.Bytes(Print(Reference.To(stored, "", default)), "image/png");
    }

    // In the middle between the two lines.
    private static void WriteLarge(CardPaper sheet, string text)
    {
        var size = Sizes.FirstOrDefault(
            size => CardText.HasRoom(text, Face.Bold, (double)Inner / size) && Fits(text, size),
            Sizes.FirstOrDefault(size => Fits(text, size), Sizes[^1]));
        var lines = CardText.Lines(text, Face.Bold, Balanced(text, size), MaxLines(size));
        var first = ((HeadRule + FootRule + 2) / 2) + (size * (HalfCapital - (LineHeight * (lines.Count - 1) / 2)));
        for (var i = 0; i < lines.Count; i++)
        {
            sheet.Write(Face.Bold, lines[i], Margin, (int)Math.Round(first + (size * LineHeight * i)), size, 1);
        }
    }

    // The narrowest room for as many lines: no word stands alone in the last one.
    private static double Balanced(string text, int size)
    {
        var room = (double)Inner / size;
        var count = CardText.Lines(text, Face.Bold, room, int.MaxValue).Count;
        if (!CardText.HasRoom(text, Face.Bold, room) || count > MaxLines(size))
        {
            return room;
        }

        for (var less = room - 0.25; CardText.HasRoom(text, Face.Bold, less) && CardText.Lines(text, Face.Bold, less, int.MaxValue).Count == count; less -= 0.25)
        {
            room = less;
        }

        return room;
    }

    private static void WriteFoot(CardPaper sheet, string text) =>
        sheet.Write(Face.Regular, CardText.Lines(text, Face.Regular, (double)Inner / NameSize, 1)[0], Margin, 582, NameSize, Soft);

    private static bool Fits(string text, int size) =>
        CardText.Lines(text, Face.Bold, (double)Inner / size, int.MaxValue).Count <= MaxLines(size);

    private static int MaxLines(int size) => (int)(TitleRoom / (size * LineHeight));
}
