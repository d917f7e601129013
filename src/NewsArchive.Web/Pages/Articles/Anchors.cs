using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsArchive.Storage;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>Names of paragraphs in addresses, made from their words, so that they outlast another cleaning.</summary>
public sealed class Anchors
{
    // 40 bits: in an article of a thousand paragraphs two share a name once in two million times, and then get numbers.
    private const int Length = 8;

    private readonly Dictionary<string, int> seen = [];

    /// <summary>The name of the next paragraph; the second of two equal ones gets a number.</summary>
    public string Next(string text)
    {
        var words = string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        var name = "p-" + PublicIds.From(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..Length];
        var number = seen[name] = seen.GetValueOrDefault(name) + 1;
        return number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
    }
}
