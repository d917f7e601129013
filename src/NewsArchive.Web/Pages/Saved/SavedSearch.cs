using Microsoft.AspNetCore.WebUtilities;

namespace NewsArchive.Web.Pages.Saved;

/// <summary>A search with a name.</summary>
/// <param name="Name">What its owner calls it: one line of at most <see cref="MaxNameChars"/>, not empty.</param>
/// <param name="List">What it asks for; always a search, whatever it was read from.</param>
public sealed record SavedSearch(string Name, ListRequest List)
{
    /// <summary>Longest name.</summary>
    public const int MaxNameChars = 60;

    /// <summary>Longest search, as parameters of an address.</summary>
    public const int MaxQueryChars = 600;

    /// <summary>The parameters of its address, e.g. <c>?q=grain</c>.</summary>
    public string Query => List.Start[Addresses.Search.Length..];

    /// <summary>Reads a search; null when it asks for nothing or is too long. What made no sense in it is left out.</summary>
    /// <param name="name">As typed; an empty one becomes the words of the search.</param>
    /// <param name="query">The parameters of its address.</param>
    public static SavedSearch? Find(string? name, string? query)
    {
        if (query is null or { Length: > MaxQueryChars } || ListOf(query) is not { } list)
        {
            return null;
        }

        var search = new SavedSearch(NameOf(name, list), list);
        return search.Query.Length <= MaxQueryChars ? search : null;
    }

    /// <summary>The list that parameters ask for; null when they ask for nothing.</summary>
    public static ListRequest? ListOf(string query)
    {
        var list = ListReader.ReadSearch(new QueryCollection(QueryHelpers.ParseQuery(query))) with { Before = null, Ignored = [] };
        return string.IsNullOrWhiteSpace(list.Text) && !list.IsNarrowed ? null : list;
    }

    /// <summary>What a search is called before somebody names it: its words and its filters.</summary>
    public static string NameOf(ListRequest list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return Tidy(string.Join(", ", FilterChip.Of(list).Select(chip => chip.Label).Prepend(list.Text ?? "").Where(part => !string.IsNullOrWhiteSpace(part))));
    }

    private static string NameOf(string? name, ListRequest list) => Tidy(name ?? "") is { Length: > 0 } tidy ? tidy : NameOf(list);

    private static string Tidy(string name) => Printed.Cut(Harmless.Line(name).Trim(), MaxNameChars - 1);
}
