using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace NewsArchive.Cleaning.Markup;

/// <summary>An element of a page.</summary>
internal class MarkupElement : MarkupNode, IConstructableFormElement, IConstructableFrameElement, IConstructableMathElement,
    IConstructableMetaElement, IConstructableSvgElement
{
    private static readonly MarkupAttributes None = new(0);

    private readonly OpenMarkup open;
    private MarkupAttributes attributes = None;
    private bool isOpen = true;

    /// <summary>An element that the parser opens.</summary>
    public MarkupElement(OpenMarkup open, string name, NodeFlags flags)
        : base(name, flags)
    {
        this.open = open;
        Offset = open.OffsetOf(name);
        open.Begin(this);
    }

    /// <summary>Where its tag stands in the page, in characters; -1 when the page leaves it out.</summary>
    public int Offset { get; private init; }

    /// <summary>Whether it is an element of HTML, not of a drawing or a formula.</summary>
    public bool IsHtml => Flags.HasFlag(NodeFlags.HtmlMember);

    /// <summary>Whether it has attributes.</summary>
    public bool HasAttributes => attributes.Length > 0;

    /// <summary>The <c>class</c>; null when it has none.</summary>
    public string? ClassName => GetAttribute("class");

    StringOrMemory IConstructableElement.NamespaceUri => IsHtml ? NamespaceNames.HtmlUri
        : Flags.HasFlag(NodeFlags.SvgMember) ? NamespaceNames.SvgUri
        : NamespaceNames.MathMlUri;

    StringOrMemory IConstructableElement.LocalName => Name;

    StringOrMemory IConstructableElement.Prefix => StringOrMemory.Empty;

    IConstructableNamedNodeMap IConstructableElement.Attributes => attributes;

    ISourceReference? IConstructableElement.SourceReference
    {
        get => null;
        set => throw new NotSupportedException("The place is known from the start.");
    }

    /// <summary>The value of an attribute; null when the element has none of this name.</summary>
    public string? GetAttribute(string name) => attributes.TryGet(name, out var value) ? value.ToString() : null;

    /// <summary>The value of an attribute, valid until the page is disposed; empty when the element has none of this name.</summary>
    public ReadOnlySpan<char> AttributeText(string name) => attributes.TryGet(name, out var value) ? value.Span : default;

    /// <summary>Whether there is an attribute of this name.</summary>
    public bool HasAttribute(string name) => attributes.Contains(name);

    /// <summary>The first child of this name; null when there is none.</summary>
    public MarkupElement? Child(string name)
    {
        foreach (var child in Children)
        {
            if (child is MarkupElement element && element.Name == name)
            {
                return element;
            }
        }

        return null;
    }

    bool IConstructableElement.HasAttribute(StringOrMemory name) => attributes.Contains(name.Memory.Span);

    StringOrMemory IConstructableElement.GetAttribute(StringOrMemory namespaceUri, StringOrMemory localName) =>
        attributes.TryGet(localName.Memory.Span, out var value) ? value : StringOrMemory.Empty;

    void IConstructableElement.SetAttributes(StructAttributes tagAttributes)
    {
        for (var i = 0; i < tagAttributes.Count; i++)
        {
            AddAttribute(tagAttributes[i].Name.Memory, tagAttributes[i].Value.Memory, tagAttributes.Count);
        }
    }

    void IConstructableElement.SetAttribute(string? namespaceUri, StringOrMemory name, StringOrMemory value) =>
        AddAttribute(name.Memory, value.Memory, 1);

    void IConstructableElement.SetOwnAttribute(StringOrMemory name, StringOrMemory value) => AddAttribute(name.Memory, value.Memory, 1);

    void IConstructableElement.AddComment(ref StructHtmlToken token)
    {
        // Nobody reads comments.
    }

    void IConstructableMetaElement.Handle()
    {
        // The encoding was decided before.
    }

    /// <summary>The parser opens formatting again, or puts a copy in the place of the element.</summary>
    IConstructableNode IConstructableElement.ShallowCopy()
    {
        End();
        return new MarkupElement(open, Name, Flags) { Offset = -1, attributes = attributes };
    }

    void IConstructableElement.SetupElement() => End();

    /// <summary>The parser closes the element, more than once where tags are mis-nested.</summary>
    private void End()
    {
        if (isOpen)
        {
            isOpen = false;
            open.End(this);
        }
    }

    private void AddAttribute(ReadOnlyMemory<char> name, ReadOnlyMemory<char> value, int expected)
    {
        attributes = ReferenceEquals(attributes, None) ? new MarkupAttributes(expected) : attributes;
        attributes.Add(name, value);
    }
}
