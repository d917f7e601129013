using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using NewsArchive.Storage;
using NewsArchive.Web.Pages.Citing;

namespace NewsArchive.Web.Pages;

/// <summary>The line below a headline in a list: day, source, countries, time to read. A page has twenty: a partial view each would cost as much as all else of the list.</summary>
/// <param name="withDay">Whether the day is not told above it.</param>
/// <param name="origin">Scheme and host of the request.</param>
public sealed class ByLine(ArticleSummary article, bool withDay, string origin) : IHtmlContent
{
    private const int MaxCountries = 3;

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(encoder);

        writer.Write(article.Language is null or "en" ? "<p class=\"by\">" : "<p class=\"by\" lang=\"en\">");
        if (withDay)
        {
            var (address, day) = article.PublishedOn is { } on ? (Addresses.Day(on), Printed.Day(on)) : (Addresses.Undated, "Undated");
            WriteLink(address, day);
        }

        if (article.Source is { } source)
        {
            WriteLink(Addresses.Source(source), source, "<bdi>", "</bdi>");
        }

        var countries = article.Countries.Take(MaxCountries).ToList();
        for (var i = 0; i < countries.Count; i++)
        {
            writer.Write(i == 0 ? "<span>" : ", ");
            WriteLink(Addresses.Country(countries[i]), Printed.Country(countries[i]));
        }

        writer.Write(countries.Count > 0 ? "</span><span>" : "<span>");
        encoder.Encode(writer, Printed.ReadingTime(article.Words));
        writer.Write("</span></p><span class=\"Z3988\" title=\"");
        encoder.Encode(writer, Coins.Print(article, origin));
        writer.Write("\"></span>");

        void WriteLink(string address, string name, string before = "", string behind = "")
        {
            writer.Write("<a href=\"");
            encoder.Encode(writer, address);
            writer.Write("\">");
            writer.Write(before);
            encoder.Encode(writer, name);
            writer.Write(behind);
            writer.Write("</a>");
        }
    }
}
