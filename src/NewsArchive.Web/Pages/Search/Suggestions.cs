using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages.Search;

/// <summary>Suggestions while a reader types: as browsers' search boxes read them (OpenSearch Suggestions 1.1), and with what each is.</summary>
internal static class Suggestions
{
    /// <summary>What browsers ask for.</summary>
    public const string MediaType = "application/x-suggestions+json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>Maps both.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods(Addresses.Suggest, [HttpMethods.Get, HttpMethods.Head], async (
            string? q, HttpRequest request, ArchiveSuggestions suggestions, CancellationToken cancellation) =>
        {
            var found = await suggestions.SuggestAsync(q, cancellation);
            var origin = Addresses.Origin(request);
            return Results.Text(
                JsonSerializer.Serialize(
                    new object[]
                    {
                        q ?? "",
                        found.Select(suggestion => suggestion.Query),
                        found.Select(Described),
                        found.Select(suggestion => origin + AddressOf(suggestion)),
                    },
                    Json),
                MediaType,
                Encoding.UTF8);
        });
        app.MapMethods(Addresses.SuggestJson, [HttpMethods.Get, HttpMethods.Head], async (
            string? q, ArchiveSuggestions suggestions, CancellationToken cancellation) =>
        {
            var found = await suggestions.SuggestAsync(q, cancellation);
            return Results.Json(found.Select(suggestion => new { suggestion.Kind, suggestion.Query, suggestion.Name, suggestion.Articles, Url = AddressOf(suggestion) }), Json);
        });
    }

    private static string Described(Suggestion suggestion) => suggestion switch
    {
        { Kind: SuggestionKind.Title, Name: var title } => title,
        { Articles: 1 } => $"{suggestion.Name}: 1 article",
        _ => string.Create(CultureInfo.InvariantCulture, $"{suggestion.Name}: {suggestion.Articles:N0} articles"),
    };

    private static string AddressOf(Suggestion suggestion) => suggestion switch
    {
        { Kind: SuggestionKind.Country, Id: { } code } => Addresses.Country(code),
        { Kind: SuggestionKind.Source, Id: { } host } => Addresses.Source(host),
        { Kind: SuggestionKind.Title, Id: { } id } => Addresses.Article(id, suggestion.Name),
        _ => $"{Addresses.Search}?q={Uri.EscapeDataString(suggestion.Query)}",
    };
}
