using NewsArchive.Cleaning.Languages;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Cleaning.Blocks;

/// <summary>A run of text in the dump's order: a paragraph, a list, a heading, an HTML block element.</summary>
/// <param name="Text">Readable text: white space folded; items of a list and rows of a table stand on lines of their own.</param>
/// <param name="Kind">The form the dump gives it.</param>
/// <param name="FromLine">First line in a text dump, counted from 1; in HTML the line of the element, 0 where unknown.</param>
/// <param name="ToLine">Last line, inclusive.</param>
public sealed record Block(string Text, BlockKind Kind, int FromLine, int ToLine)
{
    /// <summary>How many characters of <see cref="Text"/> stand inside links; 0 in a text dump, which does not say.</summary>
    public int LinkChars { get; init; }

    /// <summary>Share of <see cref="Text"/> inside links, from 0 to 1.</summary>
    public double LinkDensity => Text.Length == 0 ? 0 : Math.Min(1, (double)LinkChars / Text.Length);

    /// <summary>What can be counted in <see cref="Text"/>; counted on first use.</summary>
    public BlockShape Shape => field ??= BlockShape.Of(Text);

    /// <summary>What its words say of its language; counted on first use.</summary>
    internal LanguageTally Languages => field ??= new LanguageTally(Text);

    /// <summary><see cref="Text"/> as set phrases are looked for; folded on first use, as many rules look.</summary>
    internal string Folded => field ??= PhraseBook.Fold(Text);

    /// <summary>What the HTML around the block says of it; null in a text dump.</summary>
    public MarkupFacts? Markup { get; init; }

    /// <summary>
    /// Whether it was glued to a sentence and has been cut off: a button, a byline, a caption, an offer. The passes look at the
    /// dump without it, as if it had come clean, else a button inside a story would tear the story apart.
    /// </summary>
    public bool IsGlued { get; init; }
}
