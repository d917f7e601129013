using System.Text.Json;
using System.Text.Json.Serialization;
using NewsArchive.Cleaning.Countries;

namespace NewsArchive.Storage;

/// <summary>A country code in JSON: its two letters.</summary>
internal sealed class CountryCodeConverter : JsonConverter<CountryCode>
{
    public override CountryCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        CountryCode.Parse(reader.GetString() ?? "", null);

    public override void Write(Utf8JsonWriter writer, CountryCode value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
