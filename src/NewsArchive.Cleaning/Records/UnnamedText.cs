using System.Globalization;
using System.Text.Json;

namespace NewsArchive.Cleaning.Records;

/// <summary>A text as long as an article, in a record that does not call any of its fields a text.</summary>
/// <param name="Fields">The names of the fields of the record, in their order.</param>
/// <param name="Longest">The name of the field that holds it.</param>
public sealed record UnnamedText(IReadOnlyList<string> Fields, string Longest)
{
    // What is shorter is a teaser or a description more often than an article; scripts without spaces say it in fewer characters.
    private const int LeastChars = 300;
    private const int LeastUnspacedChars = 120;

    // Lists of words, addresses, figures and code hold no sentences, or few letters.
    private const int LeastSentences = 3;
    private const double LeastLetters = 0.6;

    private const int MaxDepth = 5;
    private const int MaxElements = 20;
    private const int MaxNamed = 12;
    private const int MaxNameChars = 40;

    /// <summary>Looks for one in a value of JSON, and in the objects and first elements of arrays in it.</summary>
    /// <returns>Null when there is none.</returns>
    public static UnnamedText? In(JsonElement value) => In(value, MaxDepth);

    /// <summary>Looks for one in a row.</summary>
    /// <param name="columns">The names of the columns.</param>
    /// <returns>Null when there is none.</returns>
    public static UnnamedText? In(IReadOnlyList<string> columns, IEnumerable<string> row) =>
        LongestOf(columns.Zip(row)) is { } longest ? new UnnamedText(columns, longest) : null;

    /// <summary>Whether a text reads like an article: long enough, of letters, in sentences.</summary>
    public static bool IsProse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length < LeastUnspacedChars)
        {
            return false;
        }

        var (letters, unspaced, blanks, ends) = (0, 0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            letters += char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark ? 1 : 0;
            unspaced += char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter ? 1 : 0;
            blanks += char.IsWhiteSpace(c) ? 1 : 0;
            ends += c is '。' or '！' or '？' or '।' or '۔' or '؟' || (c is '.' or '!' or '?' && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]))) ? 1 : 0;
        }

        // Thai ends its sentences with a blank.
        var isUnspaced = unspaced > text.Length / 2;
        return letters >= LeastLetters * (text.Length - blanks)
            && (isUnspaced ? unspaced >= LeastUnspacedChars : text.Length >= LeastChars && ends >= LeastSentences);
    }

    /// <summary>What to do about it, a sentence.</summary>
    /// <param name="fields">What the fields are called here: <c>fields</c> or <c>columns</c>.</param>
    public string Advice(string fields)
    {
        var names = string.Join(", ", Fields.Take(MaxNamed).Select(Quoted)) + (Fields.Count > MaxNamed ? ", …" : "");
        return $"Found the {fields} {names}, none of them known as the text of an article. Rename the one with the text, {Quoted(Longest)} as it seems, to “text”.";
    }

    private static UnnamedText? In(JsonElement value, int depth) => value.ValueKind switch
    {
        _ when depth == 0 => null,
        JsonValueKind.Array => value.EnumerateArray().Take(MaxElements).Select(element => In(element, depth - 1)).FirstOrDefault(found => found is not null),
        JsonValueKind.Object => InMembers(value) ?? value.EnumerateObject().Select(member => In(member.Value, depth - 1)).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static UnnamedText? InMembers(JsonElement record) =>
        LongestOf(record.EnumerateObject().Select(member => (member.Name, TextOf(member.Value)))) is { } longest
            ? new UnnamedText([.. record.EnumerateObject().Select(member => member.Name)], longest)
            : null;

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array when value.EnumerateArray().All(element => element.ValueKind == JsonValueKind.String) => JsonText.OfProse(value) ?? "",
        _ => "",
    };

    private static string? LongestOf(IEnumerable<(string Name, string Text)> fields) =>
        fields.Where(field => FieldNames.Of(field.Name) is null && IsProse(field.Text)).OrderByDescending(field => field.Text.Length).Select(field => field.Name).FirstOrDefault();

    private static string Quoted(string name) => $"“{(name.Length > MaxNameChars ? name[..MaxNameChars] + "…" : name)}”";
}
