using NewsArchive.Cleaning;
using NewsArchive.Storage.Readings;

namespace NewsArchive.Ingestion.Recleaning;

/// <summary>One dump of a report.</summary>
/// <param name="Id">The id in the address of its article.</param>
/// <param name="Title">The headline of today, else the former one; null when it never had an article.</param>
/// <param name="WordsBefore">Words of the former text; null when the text is the same or there was none.</param>
/// <param name="WordsAfter">Words of the text of today; null when the text is the same or there is none.</param>
/// <param name="Lost">The first lines that are gone.</param>
/// <param name="Gained">The first lines that are new.</param>
/// <param name="Facts">What else is another, e.g. <c>author: “Ada Berg” → none</c>.</param>
/// <param name="Reason">Why there is no article, or why it stays as it is; null otherwise.</param>
public sealed record RecleanExample(
    string Id,
    string? Title,
    int? WordsBefore,
    int? WordsAfter,
    IReadOnlyList<string> Lost,
    IReadOnlyList<string> Gained,
    IReadOnlyList<string> Facts,
    string? Reason)
{
    private const int MaxValueChars = 120;

    /// <summary>Tells of a dump.</summary>
    /// <param name="refusal">Why the archive could not take the result; null when it could.</param>
    internal static RecleanExample Of(Recleaned recleaned, string? refusal)
    {
        var former = recleaned.Kept.Former;
        var example = new RecleanExample(recleaned.Kept.PublicId, former?.Title, null, null, [], [], [], refusal);
        return recleaned switch
        {
            Recleaned.Changed { Change: { } change, Article: var article } => example with
            {
                Title = article.Title.Value,
                WordsBefore = change.Text?.Before,
                WordsAfter = change.Text?.After,
                Lost = change.Text?.LostLines ?? [],
                Gained = change.Text?.GainedLines ?? [],
                Facts = [.. FactsOf(change.Parts, former!.Read(), article)],
            },
            Recleaned.Added added => example with { Title = added.Article.Title.Value },
            Recleaned.Withdrawn withdrawn => example with { WordsBefore = former!.Words, Reason = refusal ?? withdrawn.Reason },
            Recleaned.Held held => example with { Reason = held.Reason },
            Recleaned.Failed failed => example with { Reason = failed.Reason },
            _ => example,
        };
    }

    private static IEnumerable<string> FactsOf(ArticleParts parts, Article before, Article after)
    {
        (ArticleParts Part, Func<Article, string?> Value)[] facts =
        [
            (ArticleParts.Title, article => Quote(article.Title.Value)),
            (ArticleParts.Date, article => article.Published?.Value.ToString()),
            (ArticleParts.Source, article => Quote(article.Source?.Value)),
            (ArticleParts.Author, article => Quote(article.Author?.Value)),
            (ArticleParts.Section, article => Quote(article.Section?.Value)),
            (ArticleParts.Language, article => article.Language?.Value),
            (ArticleParts.Countries, CodesOf),
        ];
        return facts
            .Where(fact => parts.HasFlag(fact.Part))
            .Select(fact => $"{NameOf(fact.Part)}: {fact.Value(before) ?? "none"} → {fact.Value(after) ?? "none"}");
    }

    /// <summary>A part as people and programs read it, e.g. <c>title</c>.</summary>
    public static string NameOf(ArticleParts part) => part.ToString().ToLowerInvariant();

    // Subjects in capitals.
    private static string? CodesOf(Article article) => article.Countries.Count == 0
        ? null
        : string.Join(' ', article.Countries.Select(tag => tag.IsSubject ? tag.Country.ToString() : tag.Country.ToString().ToLowerInvariant()));

    private static string? Quote(string? value) => value == null
        ? null
        : value.Length <= MaxValueChars ? $"“{value}”"
        : $"“{value[..(char.IsHighSurrogate(value[MaxValueChars - 1]) ? MaxValueChars - 1 : MaxValueChars)]}…”";
}
