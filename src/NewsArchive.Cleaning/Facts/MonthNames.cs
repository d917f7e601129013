using System.Globalization;

namespace NewsArchive.Cleaning.Facts;

/// <summary>Names of the Gregorian months in over a hundred languages; data: Unicode CLDR, see <c>month-names.tsv</c>.</summary>
internal static class MonthNames
{
    // Hebrew writes "in January" as one word.
    private const char HebrewIn = 'ב';

    private static readonly Lazy<Dictionary<string, List<(int Month, string[] Languages)>>> Names = new(Load);

    /// <summary>The month a word names, 1 to 12; null for any other word, and where languages disagree and none is given.</summary>
    /// <param name="language">Decides between languages that disagree (Polish and Croatian <c>listopad</c>).</param>
    public static int? Find(string word, string? language)
    {
        var name = word.ToLowerInvariant().TrimEnd('.', '׳', '’', '\'');
        if (!Names.Value.TryGetValue(name, out var months)
            && !(name.Length > 2 && name[0] == HebrewIn && Names.Value.TryGetValue(name[1..], out months)))
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
            var name = row[0].TrimEnd('׳', '’', '\'');
            names.TryAdd(name, []);
            var month = int.Parse(row[1], CultureInfo.InvariantCulture);
            var same = names[name].FindIndex(known => known.Item1 == month);
            if (same < 0)
            {
                names[name].Add((month, row[2].Split(' ')));
            }
            else
            {
                names[name][same] = (month, [.. names[name][same].Item2, .. row[2].Split(' ')]);
            }
        }

        return names;
    }
}
