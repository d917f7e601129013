using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace NewsArchive.Cleaning.Markup;

/// <summary>A <c>template</c>: no browser prints what it holds, so it is empty when it is closed.</summary>
internal sealed class MarkupTemplate(OpenMarkup open, NodeFlags flags) : MarkupElement(open, "template", flags), IConstructableTemplateElement
{
    void IConstructableTemplateElement.PopulateFragment() => Clear();
}
