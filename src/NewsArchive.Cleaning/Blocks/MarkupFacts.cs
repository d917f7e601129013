namespace NewsArchive.Cleaning.Blocks;

/// <summary>What the HTML around a block says of it.</summary>
/// <param name="Element">Local name of the block element, e.g. <c>p</c>, <c>h2</c>, <c>figcaption</c>.</param>
/// <param name="Container">
/// The nearest ancestor that names a purpose: a sectioning element (<c>nav</c>, <c>aside</c>, <c>footer</c>…), a role or a
/// telling class or id, as found, e.g. <c>div.related-posts</c>; null when no ancestor does.
/// </param>
/// <param name="InMainText">Whether the block lies in the element that holds the article's text, as far as structure tells.</param>
public sealed record MarkupFacts(string Element, string? Container, bool InMainText);
