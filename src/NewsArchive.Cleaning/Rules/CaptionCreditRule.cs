using System.Buffers;
using System.Text.RegularExpressions;
using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>Hides picture captions, told by the credit that follows or precedes them.</summary>
public sealed partial class CaptionCreditRule : IRule
{
    /// <summary>What the ledger calls it.</summary>
    public const string RuleName = "caption-credit";

    // Gold labels: captions have up to about 80 words with the story they are glued to; a longer block is the story.
    private const int MaxWords = 110;
    private const int StorySentences = 3;
    private const int StoryWords = 50;

    // Every credit holds one of these words or letters; the expression below, which is slow, is asked only then.
    private static readonly SearchValues<char> Letters = SearchValues.Create("©Φص写ФТ");
    private static readonly SearchValues<string> Words = SearchValues.Create(
        [
            "Photo", "Picture", "Fot", "Bild", "bild", "Abb", "Cr", "credit", "Imag", "Kuva", "[IMG]", "AFP", "AP", "Reuters",
            "REUTERS", "EPA", "EFE", "dpa", "DPA", "Getty", "PA", "Shutterstock", "iStock", "Alamy", "Unsplash", "Pixabay", "ANSA", "LaPresse",
            "imago", "Keystone", "TASS", "Xinhua", "Anadolu", "(Courtesy", "(Screen", "(File", "(via",
        ],
        StringComparison.Ordinal);

    /// <inheritdoc/>
    public string Name => RuleName;

    /// <inheritdoc/>
    public Verdict? Judge(Block block)
    {
        ArgumentNullException.ThrowIfNull(block);
        if (block.Shape.Words > MaxWords || block.Shape is { Sentences: >= StorySentences, Words: >= StoryWords } || block.Kind == BlockKind.List
            || !(block.Text.AsSpan().ContainsAny(Words) || block.Text.AsSpan().ContainsAny(Letters)))
        {
            return null;
        }

        var match = Credit().Match(block.Text);
        return match.Success
            ? new Verdict(Role.Caption, $"“{match.Value.Trim()}” credits a picture", Confidence: 0.9)
            : null;
    }

    // A sign of rights inside a line that begins with words; a label with a name; an agency at the very end, unpunctuated.
    [GeneratedRegex(
        """
        \S\s+©\s*\S[^.]{0,40}
        | (?:^|[\s(\[|/.])(?:Photo(?:graph)?|Photo\s?credit|Image(?:\scredit)?|Picture|Photos|Foto|Bild|Crédit\sphoto|Crédits?|Fotografía|Imagen|Fot\.?|Фото|Kuva|Fotó|Φωτο|صورة)\s?(?:by|:|©|/|\|)\s?(?:/\s?)?[\p{L}\p{N}@"“][^.!?\n]{0,70}\.?$
        | [(.,\s][Cc]redits?:\s[^.!?\n]{2,60}\.?\)?$
        | ^(?:Photo(?:graph)?|Photo\s?credit|Image(?:\scredit)?|Credits?|Picture|Foto|Bild|Beitragsbild|Titelbild|Bildquelle|Bildnachweis|Abbildung\s\d+|Abb\.\s?\d+|Crédits?\sphotos?|Fotografía|Imagen|Фото)\s?(?:by\s\p{Lu}|:|©)
        | ^(?:Fot\.|【写真】|写真[:：]|Image\scaption|\[IMG\])
        | (?:/|\||\(|—|–|-|\s|,)(?:AFP|AP(?:\sPhoto)?|Reuters|REUTERS|EPA(?:-EFE)?|EFE|dpa|DPA|Getty(?:\sImages)?|PA(?:\sMedia|\sWire)?|Shutterstock|iStock|Alamy|Unsplash|Pixabay|ANSA|LaPresse|PAP|imago|APA|Keystone|TASS|ТАСС|Xinhua|Anadolu|Imagn)(?:\sImages|\sNews|\sStock\sPhoto|\sPhotos)?(?:/[\p{L}\s/.-]{2,40})?\)?$
        | \((?:AP\sPhoto|Photo|Image|Getty|Foto|Bild|Picture|Courtesy|Screenshot|Screengrab|File|via)\b[^)]{0,80}\)?\.?$
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Credit();
}
