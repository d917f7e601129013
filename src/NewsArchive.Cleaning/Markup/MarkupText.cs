using AngleSharp.Dom;

namespace NewsArchive.Cleaning.Markup;

/// <summary>A run of text with its character references resolved. Two may stand side by side.</summary>
/// <param name="text">Valid until the page is disposed.</param>
internal sealed class MarkupText(ReadOnlyMemory<char> text) : MarkupNode("#text", NodeFlags.None)
{
    public ReadOnlySpan<char> Text => text.Span;
}
