using System.Text;
using NewsArchive.Storage.Search;

namespace NewsArchive.Storage.Vocabulary;

/// <summary>What may have been meant by the words of a query that the archive does not have.</summary>
public sealed class Spelling(ArchiveWords words)
{
    // Field words whose values are words of articles; those of others are codes, names and days.
    private static readonly string[] OfWords = ["title:", "author:"];

    private const int MaxWords = 8;

    /// <summary>The query with the nearest words in the place of those that the archive does not have; null when it has all, or none is near.</summary>
    /// <param name="text">As typed; all but these words stays as it is.</param>
    public async Task<string?> CorrectAsync(string text, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(text);
        var composed = IndexText.Compose(text);
        var corrected = new StringBuilder(composed);

        // From the end, so that places before stay where they are.
        foreach (var (start, end, word) in Unknown(composed).AsEnumerable().Reverse())
        {
            if (await words.NearestAsync(word, cancellation) is { } near)
            {
                corrected.Remove(start, end - start).Insert(start, near);
            }
        }

        return corrected.Equals(composed) ? null : corrected.ToString();
    }

    private List<(int Start, int End, string Word)> Unknown(string text)
    {
        var unknown = new List<(int, int, string)>();
        for (var reader = new TermReader(text); reader.Read() && unknown.Count < MaxWords;)
        {
            if (!reader.IsAlone && !ShortTerm.AreInitials(reader.Term) && !IsValue(text.AsSpan(0, reader.Start)) && !IsBeginning(text, reader.End) && words.Articles(reader.Term.ToString()) == 0)
            {
                unknown.Add((reader.Start, reader.End, reader.Term.ToString()));
            }
        }

        return unknown;
    }

    // A field word itself is followed by its colon; what it asks for stands right behind that, perhaps in quotation marks.
    private static bool IsValue(ReadOnlySpan<char> before)
    {
        var field = before.TrimEnd("\"“”„«");
        return field is [.., ':'] && !field.EndsWith(OfWords[0], StringComparison.OrdinalIgnoreCase) && !field.EndsWith(OfWords[1], StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsBeginning(string text, int end) => end < text.Length && text[end] is '*' or ':';
}
