using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using NewsArchive.Storage.Search;

namespace NewsArchive.Web.Pages.Search;

/// <summary>A text with its hits marked. A page has dozens: a partial view each would take as long as the rest of it.</summary>
public sealed class MarkedText(IReadOnlyList<TextRun> runs) : IHtmlContent
{
    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(encoder);
        foreach (var run in runs)
        {
            writer.Write(run.IsHit ? "<mark>" : "");
            encoder.Encode(writer, run.Text);
            writer.Write(run.IsHit ? "</mark>" : "");
        }
    }
}
