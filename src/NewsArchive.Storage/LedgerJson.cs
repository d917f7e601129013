using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsArchive.Cleaning;

namespace NewsArchive.Storage;

/// <summary>The JSON of a stored ledger. Its names are part of the database: a changed one needs a reader for the old.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(CountryCodeConverter)])]
[JsonSerializable(typeof(Article))]
internal sealed partial class LedgerJson : JsonSerializerContext
{
    /// <summary>Never part of a page, so no letter needs an escape: in most scripts that makes it half as long.</summary>
    public static LedgerJson Unescaped => field ??= new(new JsonSerializerOptions(Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
