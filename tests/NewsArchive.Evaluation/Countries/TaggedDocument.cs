using NewsArchive.Cleaning.Countries;

namespace NewsArchive.Evaluation.Countries;

/// <summary>An article with the tags it got.</summary>
/// <param name="Tags">ISO codes, best first.</param>
internal sealed record TaggedDocument(CountryDocument Document, IReadOnlyList<string> Tags)
{
    /// <summary>Tags that are required.</summary>
    public IEnumerable<string> Right => Tags.Where(Document.Required.Contains);

    /// <summary>Tags that are neither required nor allowed.</summary>
    public IEnumerable<string> Wrong => Tags.Where(tag => !Document.Required.Contains(tag) && !Document.Also.Contains(tag));

    /// <summary>Required countries without a tag.</summary>
    public IEnumerable<string> Missed => Document.Required.Except(Tags);

    /// <summary>Tags an article.</summary>
    public static TaggedDocument Of(CountryDocument document, Salience salience) => new(document, document.Tags(salience));
}
