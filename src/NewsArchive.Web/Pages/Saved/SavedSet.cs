using System.Buffers.Text;
using System.Text;

namespace NewsArchive.Web.Pages.Saved;

/// <summary>Searches that a reader keeps, in a cookie or in a link. What is read is somebody's input: anything gives a set.</summary>
/// <param name="Searches">In the order of keeping; no two ask for the same.</param>
public sealed record SavedSet(IReadOnlyList<SavedSearch> Searches)
{
    /// <summary>Most searches of a set.</summary>
    public const int MaxSearches = 20;

    /// <summary>Longest text of a set; browsers keep 4,096 bytes of a cookie, its name and rules included.</summary>
    public const int MaxChars = 3_800;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>A set without searches.</summary>
    public static SavedSet Empty { get; } = new([]);

    /// <summary>Whether it is as large as it may be.</summary>
    public bool IsFull => Searches.Count >= MaxSearches;

    /// <summary>Reads what <see cref="Print"/> wrote; null when it is nothing of the kind.</summary>
    public static SavedSet? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return Empty;
        }

        if (text.Length > MaxChars || !Base64Url.IsValid(text))
        {
            return null;
        }

        try
        {
            var lines = Strict.GetString(Base64Url.DecodeFromChars(text)).Split('\n');
            return lines.Length % 2 == 0
                ? lines.Chunk(2).Aggregate(Empty, (set, pair) => set.With(SavedSearch.Find(pair[0], pair[1])) ?? set)
                : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The set as text that an address and a cookie can hold.</summary>
    public string Print() => Base64Url.EncodeToString(Strict.GetBytes(string.Join('\n', Searches.Select(search => $"{search.Name}\n{search.Query}"))));

    /// <summary>The set with one more search, or with another name for one it has; null when there is no room.</summary>
    /// <param name="search">Null adds nothing.</param>
    public SavedSet? With(SavedSearch? search)
    {
        if (search is null)
        {
            return this;
        }

        var isKnown = Searches.Any(known => known.Query == search.Query);
        var larger = new SavedSet(isKnown
            ? [.. Searches.Select(known => known.Query == search.Query ? search : known)]
            : [.. Searches, search]);
        return larger.Searches.Count <= MaxSearches && larger.Print().Length <= MaxChars ? larger : null;
    }

    /// <summary>The set without a search.</summary>
    /// <param name="query">See <see cref="SavedSearch.Query"/>.</param>
    public SavedSet Without(string? query) => new([.. Searches.Where(known => known.Query != query)]);
}
