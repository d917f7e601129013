using System.Globalization;

namespace NewsArchive.Web.Pages.Ingest;

/// <summary>Reads numbers of an address. Any input gives a page; what made no sense is ignored and named.</summary>
internal static class QueryNumber
{
    /// <summary>How much is quoted of what made no sense.</summary>
    public const int MaxQuotedChars = 40;

    /// <summary>A parameter; null where it is missing or no number.</summary>
    /// <param name="ignored">Gets a sentence about what was no number.</param>
    public static int? Read(IQueryCollection query, string name, List<string> ignored)
    {
        var text = query[name].ToString();
        if (text.Length == 0)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        ignored.Add($"{name}={Printed.Cut(Harmless.Line(text), MaxQuotedChars)} was ignored: it is no number that could be one.");
        return null;
    }
}
