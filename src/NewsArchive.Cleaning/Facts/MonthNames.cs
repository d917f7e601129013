using System.Globalization;

namespace NewsArchive.Cleaning.Facts;

/// <summary>Names of the Gregorian months in fifty languages; data: Unicode CLDR 48, see <c>month-names.tsv</c>.</summary>
internal static class MonthNames
{
    private static readonly Lazy<Dictionary<string, List<(int Month, string[] Languages)>>> Names = new(Load);

    /// <summary>The month a lower-case word names, 1 to 12; null for any other word, and where languages disagree and none is given.</summary>
    /// <param name="language">Decides between languages that disagree (Polish and Croatian <c>listopad</c>).</param>
    public static int? Find(string word, string? language)
    {
        if (!Names.Value.TryGetValue(word, out var months))
        {
            return null;
        }

        return months.Count == 1 ? months[0].Month : months.Find(m => m.Languages.Contains(language)) is { Month: > 0 } own ? own.Month : null;
    }

    private static Dictionary<string, List<(int Month, string[] Languages)>> Load()
    {
        var names = new Dictionary<string, List<(int, string[])>>(StringComparer.Ordinal);
        foreach (var row in WordList.Rows("month-names.tsv"))
        {
            names.TryAdd(row[0], []);
            names[row[0]].Add((int.Parse(row[1], CultureInfo.InvariantCulture), row[2].Split(' ')));
        }

        return names;
    }
}
