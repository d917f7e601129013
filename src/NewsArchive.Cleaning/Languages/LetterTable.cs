using System.Globalization;

namespace NewsArchive.Cleaning.Languages;

/// <summary><c>letters.tsv</c> in memory: how unlikely three letters are to follow one another in the words of each language of a script.</summary>
internal sealed class LetterTable
{
    /// <summary>Stands before and after a word.</summary>
    public const char Edge = '_';

    /// <summary>Letters of a triple.</summary>
    public const int Letters = 3;

    /// <summary>Of a value, one nat.</summary>
    public const double Nat = 10;

    private const string Resource = "letters.tsv";
    private const int FirstValueCell = 3;

    // A dictionary takes the halves of a number together, in which "abc" would be "cba"; an odd factor mixes them and joins no two.
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private static readonly Lazy<Dictionary<Script, LetterTable>> ByScript = new(Read);

    private readonly Dictionary<ulong, int> places = [];
    private readonly int[] columnOfRow;
    private readonly byte[] values;
    private readonly byte[] unseen;

    private LetterTable(List<string[]> lines)
    {
        columnOfRow = [.. LanguageTable.Rows.Select(row => lines.FindIndex(cells => IsOf(cells, row)))];
        unseen = [.. lines.Select(cells => byte.Parse(cells[2], CultureInfo.InvariantCulture))];
        var found = new List<byte>();
        for (var column = 0; column < lines.Count; column++)
        {
            foreach (var cell in lines[column].Skip(FirstValueCell))
            {
                var colon = cell.IndexOf(':', StringComparison.Ordinal);
                var value = byte.Parse(cell.AsSpan(0, colon), CultureInfo.InvariantCulture);
                for (var at = colon + 1; at < cell.Length; at += Letters)
                {
                    var key = Key(cell[at], cell[at + 1], cell[at + 2]);
                    if (!places.TryGetValue(key, out var place))
                    {
                        places[key] = place = found.Count;
                        found.AddRange(unseen);
                    }

                    found[place + column] = value;
                }
            }
        }

        values = [.. found];
    }

    /// <summary>How many columns a triple has: languages that are spelled alike share one.</summary>
    public int Columns => unseen.Length;

    /// <summary>The languages of a script; null where words alone must tell them apart.</summary>
    public static LetterTable? Of(Script script) => ByScript.Value.GetValueOrDefault(script);

    /// <summary>The column of a row of <see cref="LanguageTable"/>; below 0 where too little is known of its words.</summary>
    public int ColumnOf(int row) => columnOfRow[row];

    /// <summary>How unlikely a triple of small letters is in each column, in tenths of a nat.</summary>
    public ReadOnlySpan<byte> Values(char first, char second, char third) =>
        places.TryGetValue(Key(first, second, third), out var place) ? values.AsSpan(place, Columns) : unseen;

    private static bool IsOf(string[] cells, Language row) =>
        cells[1] == row.Script.ToString() && cells[0].Split(',').Contains(row.Code, StringComparer.Ordinal);

    private static ulong Key(char first, char second, char third) => (((ulong)first << 32) | ((ulong)second << 16) | third) * Spread;

    private static Dictionary<Script, LetterTable> Read() => EmbeddedTable.Rows(typeof(LetterTable).Assembly, Resource)
        .GroupBy(cells => Enum.Parse<Script>(cells[1]))
        .ToDictionary(group => group.Key, group => new LetterTable([.. group]));
}
