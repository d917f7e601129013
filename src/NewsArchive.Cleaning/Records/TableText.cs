using System.Numerics;

namespace NewsArchive.Cleaning.Records;

/// <summary>Takes tables of separated values apart (RFC 4180), as bytes of any encoding that holds ASCII or as characters.</summary>
/// <remarks>
/// A field in quotation marks may hold the delimiter and line ends. A mark inside it that is not doubled belongs to the text, except
/// in tables with tabs: programs that write those mostly quote nothing, so there the field begins with a mark and that is all.
/// </remarks>
public static class TableText
{
    /// <summary>The delimiters that are looked for.</summary>
    public static ReadOnlySpan<byte> Delimiters => "\t,;|"u8;

    /// <summary>The delimiter of a table by its first row: the one that gives most columns a name that is known.</summary>
    /// <param name="leastKnown">How many columns must have names of different parts of an article.</param>
    /// <returns>Null when no column is named like the text of an article. Where it is the only one, a tab: the text may hold the others.</returns>
    public static char? DelimiterOf(string header, int leastKnown = 1)
    {
        ArgumentNullException.ThrowIfNull(header);
        var best = (Known: leastKnown - 1, Columns: int.MaxValue, Delimiter: (char?)null);
        foreach (char delimiter in Delimiters)
        {
            var columns = Fields(header, delimiter);
            var known = columns.Select(FieldNames.Of).OfType<ArticleField>().Distinct().ToList();
            if ((known.Count, columns.Count).CompareTo((best.Known, best.Columns)) > 0 && known.Any(field => field is ArticleField.Text or ArticleField.Html))
            {
                best = (known.Count, columns.Count, delimiter);
            }
        }

        return best.Delimiter;
    }

    /// <summary>How long the first row is, with its line end.</summary>
    /// <param name="isAll">Whether nothing follows the text.</param>
    /// <param name="fields">How many fields it has, as far as it is there.</param>
    /// <param name="isOpenToEnd">Whether a mark was looked after up to the end of the text.</param>
    /// <returns>Null when it goes on behind the text.</returns>
    public static int? RowLength<T>(ReadOnlySpan<T> text, T delimiter, bool isAll, out int fields, out bool isOpenToEnd)
        where T : unmanaged, IBinaryInteger<T>
    {
        (fields, isOpenToEnd) = (0, false);
        for (var at = 0; FieldEnd(text, at, delimiter, isAll, ref isOpenToEnd, out _) is { } end; at = end + 1)
        {
            fields++;
            if (end == text.Length)
            {
                return isAll ? end : null;
            }

            if (text[end] != delimiter)
            {
                return end + 1;
            }
        }

        return null;
    }

    /// <summary>The fields of a row.</summary>
    /// <param name="row">One row, with or without its line end.</param>
    public static IReadOnlyList<string> Fields(string row, char delimiter)
    {
        ArgumentNullException.ThrowIfNull(row);
        var text = row.AsSpan().TrimEnd("\r\n");
        var fields = new List<string>();
        var isOpenToEnd = false;
        for (var at = 0; at <= text.Length;)
        {
            var end = FieldEnd(text, at, delimiter, isAll: true, ref isOpenToEnd, out var isQuoted) ?? text.Length;
            var field = text[at..end];
            fields.Add(isQuoted ? field.TrimEnd()[1..^1].ToString().Replace("\"\"", "\"", StringComparison.Ordinal) : field.ToString());
            at = end + 1;
        }

        return fields;
    }

    // Where the delimiter or line feed behind a field stands, or where the text ends; null when the field goes on behind the text.
    private static int? FieldEnd<T>(ReadOnlySpan<T> text, int start, T delimiter, bool isAll, ref bool isOpenToEnd, out bool isQuoted)
        where T : unmanaged, IBinaryInteger<T>
    {
        isQuoted = false;
        if (start < text.Length && text[start] == Quote<T>())
        {
            var quotedEnd = QuotedEnd(text, start, delimiter, isAll, ref isOpenToEnd);
            isQuoted = quotedEnd is not null;
            if (isQuoted || !isAll)
            {
                return quotedEnd;
            }
        }

        var end = text[start..].IndexOfAny(delimiter, T.CreateTruncating('\n'));
        return end >= 0 ? start + end : isAll ? text.Length : null;
    }

    // Null when no mark closes the field; where more text follows, that one may. What closes none closes none behind it either,
    // but for the marks that a field begins with: looked for once, the time stays in proportion to the text.
    private static int? QuotedEnd<T>(ReadOnlySpan<T> text, int start, T delimiter, bool isAll, ref bool isOpenToEnd)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (var at = start + 1; at < text.Length && text[at..].IndexOf(Quote<T>()) is >= 0 and var found; at++)
        {
            if (isOpenToEnd && found > 0)
            {
                return null;
            }

            at += found;
            var next = at + 1 < text.Length && text[at + 1] == T.CreateTruncating('\r') ? at + 2 : at + 1;
            if (next >= text.Length)
            {
                return isAll ? text.Length : null;
            }

            if (text[next] == delimiter || text[next] == T.CreateTruncating('\n'))
            {
                return next;
            }

            if (text[at + 1] == Quote<T>())
            {
                at++;
            }
            else if (delimiter == T.CreateTruncating('\t'))
            {
                return null;
            }
        }

        isOpenToEnd = true;
        return null;
    }

    private static T Quote<T>()
        where T : unmanaged, IBinaryInteger<T> => T.CreateTruncating('"');
}
