using NewsArchive.Storage;

namespace NewsArchive.Web.Pages.Sources;

/// <summary>A line of the register of sources.</summary>
/// <param name="FirstKey">Key of its oldest dated article; null when all are undated.</param>
/// <param name="LastKey">Key of its newest article.</param>
public sealed record SourceEntry(string Host, int Articles, long? FirstKey, long? LastKey)
{
    /// <summary>The days its articles lie between, in words; empty when all are undated.</summary>
    public string Span => (DayOf(FirstKey), DayOf(LastKey)) switch
    {
        ({ } first, { } last) when first == last => Printed.Day(first),
        ({ } first, { } last) => $"{Printed.Day(first)} – {Printed.Day(last)}",
        _ => "",
    };

    private static DateOnly? DayOf(long? key) => key is { } known ? ArticleKey.DayOf(known) : null;
}
