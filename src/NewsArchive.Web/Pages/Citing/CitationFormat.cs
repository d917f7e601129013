namespace NewsArchive.Web.Pages.Citing;

/// <summary>A format of citations.</summary>
/// <param name="Extension">What its address ends with.</param>
/// <param name="Name">What readers call it.</param>
/// <param name="MediaType">Without the charset, which is always UTF-8.</param>
/// <param name="Print">Writes references, one after the other.</param>
internal sealed record CitationFormat(string Extension, string Name, string MediaType, Func<IReadOnlyList<Reference>, string> Print)
{
    /// <summary>All of them, in the order of the page.</summary>
    public static IReadOnlyList<CitationFormat> All { get; } =
    [
        new("cite.txt", "Plain text", "text/plain", PlainCitation.Print),
        new("bib", "BibTeX", "application/x-bibtex", BibTeX.Print),
        new("ris", "RIS", "application/x-research-info-systems", Ris.Print),
        new("csl.json", "CSL-JSON", "application/vnd.citationstyles.csl+json", CslJson.Print),
    ];

    /// <summary>The format of an extension in lower case; null where it is none of citations.</summary>
    public static CitationFormat? Find(string extension) => All.FirstOrDefault(format => format.Extension == extension);
}
