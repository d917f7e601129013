namespace NewsArchive.Cleaning.Countries;

/// <summary>How far a name is from what was typed.</summary>
internal static class NearName
{
    /// <summary>The longest word that is compared: no name of a country is much longer.</summary>
    public const int MaxChars = 40;

    /// <summary>The greatest distance that is told.</summary>
    public const int MaxLimit = 2;

    /// <summary>Letters to insert, delete, replace or swap with the next; <paramref name="limit"/> + 1 for more than that.</summary>
    /// <param name="typed">At most <see cref="MaxChars"/> letters.</param>
    /// <param name="limit">At most <see cref="MaxLimit"/>.</param>
    public static int Distance(string typed, string name, int limit)
    {
        if (Math.Abs(typed.Length - name.Length) > limit)
        {
            return limit + 1;
        }

        Span<int> before = stackalloc int[MaxChars + 1 + MaxLimit];
        Span<int> above = stackalloc int[MaxChars + 1 + MaxLimit];
        Span<int> row = stackalloc int[MaxChars + 1 + MaxLimit];
        for (var j = 0; j <= name.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= typed.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= name.Length; j++)
            {
                var isSame = typed[i - 1] == name[j - 1];
                row[j] = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (isSame ? 0 : 1));
                if (i > 1 && j > 1 && typed[i - 1] == name[j - 2] && typed[i - 2] == name[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            var spare = before;
            before = above;
            above = row;
            row = spare;
        }

        return Math.Min(above[name.Length], limit + 1);
    }
}
