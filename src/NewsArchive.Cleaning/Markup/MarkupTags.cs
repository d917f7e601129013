using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Known = System.Collections.Frozen.FrozenDictionary<string, (string Name, AngleSharp.Dom.NodeFlags Flags)>.AlternateLookup<System.ReadOnlySpan<char>>;

namespace NewsArchive.Cleaning.Markup;

/// <summary>How the parser treats elements by their names, as AngleSharp says of its own.</summary>
internal static class MarkupTags
{
    private static readonly Known Html = Read(
        NamespaceNames.HtmlUri,
        "a abbr address annotation-xml applet area article aside audio b base basefont bdi bdo bgsound big blockquote body br button canvas "
        + "caption center cite code col colgroup data datalist dd del desc details dfn dialog dir div dl dt em embed fieldset figcaption "
        + "figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins isindex kbd "
        + "keygen label legend li link listing main map mark marquee menu menuitem meta meter nav nobr noembed noframes noscript object "
        + "ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s samp script search section select slot "
        + "small source span strike strong style sub summary sup table tbody td template textarea tfoot th thead time title tr track tt "
        + "u ul var video wbr xmp");

    private static readonly Known Svg = Read(
        NamespaceNames.SvgUri, "a circle defs desc ellipse foreignObject g image line path polygon polyline rect style svg symbol text title use");

    private static readonly Known Formula = Read(
        NamespaceNames.MathMlUri, "annotation annotation-xml math mfrac mi mn mo mrow ms msub msup mtext semantics");

    /// <summary>The name of an HTML element and its treatment.</summary>
    public static (string Name, NodeFlags Flags) OfHtml(ReadOnlySpan<char> name) => Find(Html, name, NodeFlags.HtmlMember);

    /// <summary>The name of an HTML element that stands where its name has no meaning, such as a box in a choice.</summary>
    public static (string Name, NodeFlags Flags) Unknown(ReadOnlySpan<char> name) => (OfHtml(name).Name, NodeFlags.HtmlMember);

    /// <summary>The name of an element of a drawing and its treatment.</summary>
    public static (string Name, NodeFlags Flags) OfSvg(ReadOnlySpan<char> name) => Find(Svg, name, NodeFlags.SvgMember);

    /// <summary>The name of an element of a formula and its treatment.</summary>
    public static (string Name, NodeFlags Flags) OfFormula(ReadOnlySpan<char> name) => Find(Formula, name, NodeFlags.MathMember);

    private static (string Name, NodeFlags Flags) Find(Known known, ReadOnlySpan<char> name, NodeFlags unknown) =>
        known.TryGetValue(name, out var tag) ? tag : (name.ToString(), unknown);

    private static Known Read(string space, string names)
    {
        using var document = new HtmlParser().ParseDocument("");
        return names.Split(' ').ToFrozenDictionary(name => name, name => (name, document.CreateElement(space, name).Flags))
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
