using AngleSharp.Common;
using AngleSharp.Html.Construction;

namespace NewsArchive.Cleaning.Markup;

/// <summary>An attribute; both texts are valid until the page is disposed.</summary>
internal readonly record struct MarkupAttribute(ReadOnlyMemory<char> Name, ReadOnlyMemory<char> Value) : IConstructableAttr
{
    StringOrMemory IConstructableAttr.Name => Name;

    StringOrMemory IConstructableAttr.Value
    {
        get => Value;
        set => throw new NotSupportedException("Attributes of a parsed page do not change.");
    }
}
