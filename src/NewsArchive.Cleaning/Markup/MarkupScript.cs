using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace NewsArchive.Cleaning.Markup;

/// <summary>A <c>script</c>, which never runs.</summary>
internal sealed class MarkupScript(OpenMarkup open, NodeFlags flags) : MarkupElement(open, "script", flags), IConstructableScriptElement
{
    bool IConstructableScriptElement.Prepare(IConstructableDocument document) => false;

    Task IConstructableScriptElement.RunAsync(CancellationToken cancel) => Task.CompletedTask;
}
