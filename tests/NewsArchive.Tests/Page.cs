using System.Text;
using NewsArchive.Cleaning;

namespace NewsArchive.Tests;

/// <summary>Makes pages of what a test says about them, and cleans them.</summary>
internal static class Page
{
    /// <summary>A paragraph long enough to be the story.</summary>
    public const string Story =
        "<p>The last ferry left the old quay at noon, and two hundred people stood in the rain to see it go, among them three former captains.</p>";

    /// <summary>A whole page around a body.</summary>
    public static string Of(string body, string head = "") => $"<!doctype html><html><head>{head}</head><body>{body}</body></html>";

    /// <summary>What the cleaner makes of a page.</summary>
    public static CleaningResult Clean(string html, DateTime? fetchedUtc = null) =>
        Cleaner.Clean(new Dump(Encoding.UTF8.GetBytes(html), DumpFormat.Html, FetchedUtc: fetchedUtc));

    /// <summary>The article of a page that has one.</summary>
    public static Article Article(string body, string head = "", DateTime? fetchedUtc = null) =>
        Assert.IsType<CleaningResult.Cleaned>(Clean(Of(body, head), fetchedUtc)).Article;
}
