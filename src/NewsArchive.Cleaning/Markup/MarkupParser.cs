using System.Collections.Frozen;
using AngleSharp;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;
using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Markup;

/// <summary>Parses one page: AngleSharp reads the tags and decides what goes where, the tree is our own.</summary>
/// <remarks>
/// AngleSharp's tree is made to be changed and queried; ours holds what cleaning reads and takes half the time. Limits see to it
/// that no page, however built, costs much more than its length.
/// </remarks>
internal sealed class MarkupParser : IDomConstructionElementFactory<MarkupPage, MarkupElement>
{
    private static readonly HtmlParserOptions Options = new() { SkipComments = true, DisableElementPositionTracking = true };

    // AngleSharp 1.10 knows templates by a class of its own tree: parts of a table in a template would empty the stack of another.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TableTags = FrozenSet.Create(
        StringComparer.Ordinal, "table", "caption", "colgroup", "col", "tbody", "tfoot", "thead", "tr", "td", "th")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly StructHtmlToken Space = SpaceToken();

    private readonly OpenMarkup open = new();
    private readonly NestingLimit limit;

    private MarkupParser() => limit = new NestingLimit(open);

    /// <summary>Parses a page.</summary>
    /// <exception cref="PageTooLargeException">The page makes more than a million elements.</exception>
    public static MarkupPage Parse(string html)
    {
        var parser = new MarkupParser();
        return new HtmlParser(Options, BrowsingContext.New(new Configuration([parser])))
            .ParseDocument<MarkupPage, MarkupElement>(new TextSource(new ReadOnlyMemoryTextSource(html)), parser.Consume);
    }

    /// <summary>Hands a token on to the parser unless limits forbid; a space stands for a tag that goes, so that no words join.</summary>
    private TokenConsumptionResult Consume(ref StructHtmlToken token, TokenConsumer next)
    {
        var name = token.Name.Memory;
        if (token.IsTag && ((open.InTemplate && TableTags.Contains(name.Span)) || limit.Drops(name.Span, token.Type == HtmlTokenType.EndTag)))
        {
            var space = Space;
            next(ref space);
            return TokenConsumptionResult.Continue;
        }

        open.Read(token.Type == HtmlTokenType.StartTag ? name : default, token.Position.Index);
        next(ref token);
        return TokenConsumptionResult.Continue;
    }

    MarkupPage IDomConstructionElementFactory<MarkupPage, MarkupElement>.CreateDocument(TextSource source, IBrowsingContext? context) => new(source, open);

    MarkupElement IDomConstructionElementFactory<MarkupPage, MarkupElement>.Create(
        MarkupPage document, StringOrMemory localName, StringOrMemory prefix, NodeFlags flags) => Html(localName);

    MarkupElement IDomConstructionElementFactory<MarkupPage, MarkupElement>.CreateUnknown(MarkupPage document, StringOrMemory tagName) =>
        Element(MarkupTags.Unknown(tagName.Memory.Span));

    MarkupElement IDomConstructionElementFactory<MarkupPage, MarkupElement>.CreateNoScript(MarkupPage document, bool scripting) => Html("noscript");

    IConstructableMetaElement IDomConstructionElementFactory<MarkupPage, MarkupElement>.CreateMeta(MarkupPage document) => Html("meta");

    IConstructableFrameElement IDomConstructionElementFactory<MarkupPage, MarkupElement>.CreateFrame(MarkupPage document) => Html("frame");

    IConstructableFormElement IDomConstructionElementFactory<MarkupPage, MarkupElement>.CreateForm(MarkupPage document) => Html("form");

    IConstructableScriptElement IDomConstructionElementFactory<MarkupPage, MarkupElement>.CreateScript(
        MarkupPage document, bool parserInserted, bool started) => new MarkupScript(open, MarkupTags.OfHtml("script").Flags);

    IConstructableTemplateElement IDomConstructionElementFactory<MarkupPage, MarkupElement>.CreateTemplate(MarkupPage document) =>
        new MarkupTemplate(open, MarkupTags.OfHtml("template").Flags);

    IConstructableSvgElement IDomConstructionElementFactory<MarkupPage, MarkupElement>.CreateSvg(MarkupPage document, StringOrMemory name) =>
        Element(MarkupTags.OfSvg(name.Memory.Span));

    IConstructableMathElement IDomConstructionElementFactory<MarkupPage, MarkupElement>.CreateMath(MarkupPage document, StringOrMemory name) =>
        Element(MarkupTags.OfFormula(name.Memory.Span));

    IConstructableNode IDomConstructionElementFactory<MarkupPage, MarkupElement>.CreateDocumentType(
        MarkupPage document, StringOrMemory name, StringOrMemory publicIdentifier, StringOrMemory systemIdentifier) => new MarkupText(default);

    private MarkupElement Html(StringOrMemory name) => Element(MarkupTags.OfHtml(name.Memory.Span));

    private MarkupElement Element((string Name, NodeFlags Flags) tag) => new(open, tag.Name, tag.Flags);

    private static StructHtmlToken SpaceToken() =>
        new HtmlTokenizer(new TextSource(new ReadOnlyMemoryTextSource(" ")), (IEntityProvider)HtmlEntityProvider.Resolver).GetStructToken();
}
