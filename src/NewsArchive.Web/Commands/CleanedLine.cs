using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsArchive.Cleaning;

namespace NewsArchive.Web.Commands;

/// <summary>The JSON line that <c>newsarchive clean</c> writes for a dump.</summary>
internal static class CleanedLine
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        // The line is for programs and eyes, never for a page: letters stay letters.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The line of a dump that holds an article, without a line break.</summary>
    /// <param name="name">See <see cref="CleanedNames"/>.</param>
    public static string Of((string File, string Id) name, Article article) => JsonSerializer.Serialize(
        new
        {
            name.File,
            name.Id,
            Title = article.Title.Value,
            Published = article.Published?.Value.ToString(),
            PublishedEvidence = article.Published?.Evidence,
            Modified = article.Modified?.Value.ToString(),
            Subtitle = article.Subtitle?.Value,
            Source = article.Source?.Value,
            Author = article.Author?.Value,
            Section = article.Section?.Value,
            Language = article.Language?.Value,
            Address = article.Address?.Value,
            LeadImage = article.LeadImage?.Value,
            article.Candidates,
            Countries = article.Countries.Select(tag => tag.Country.ToString()),
            article.Text,
            Blocks = article.Ledger.Select(line => new
            {
                From = line.Block.FromLine,
                To = line.Block.ToLine,
                line.Verdict.Role,
                Shown = line.IsShown,
                line.Rule,
                line.Verdict.Why,
                line.Block.Text,
            }),
        },
        Json);

    /// <summary>The line of a dump in quarantine, without a line break.</summary>
    /// <param name="name">See <see cref="CleanedNames"/>.</param>
    public static string OfQuarantined((string File, string Id) name, string reason) =>
        JsonSerializer.Serialize(new { name.File, name.Id, Quarantined = reason }, Json);
}
