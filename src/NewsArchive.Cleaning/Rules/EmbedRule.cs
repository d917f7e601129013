using System.Text.RegularExpressions;
using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>Hides what stands for a video, a player or a post from elsewhere.</summary>
public sealed partial class EmbedRule : IRule
{
    private const int MaxWords = 60;

    /// <inheritdoc/>
    public string Name => "embed";

    /// <inheritdoc/>
    public Verdict? Judge(Block block)
    {
        ArgumentNullException.ThrowIfNull(block);
        // A post that the story quotes keeps its link to the picture.
        var isPost = block.Kind == BlockKind.Quote && block.Markup?.Within(ContainerPurpose.Embed) is not null;
        var match = isPost || block.Shape.Words > MaxWords ? Match.Empty : Embed().Match(block.Text);
        return match.Success
            ? new Verdict(Role.Embed, $"“{match.Value.Trim()}” stands for something embedded", Confidence: 0.9)
            : null;
    }

    [GeneratedRegex(
        """
        ^(?:Video|VIDEO|Vidéo|Vídeo|Watch|Audio|Podcast|Видео|Відео|فيديو)\s?:\s.{0,200}$
        | ^IFRAME:
        | \((?:Dailymotion|YouTube|Vimeo|Facebook|Twitter|Brightcove)\)$
        | pic\.twitter\.com/
        | [?&;]ref_src=twsrc
        | [—-]\s.{1,60}\(@\w{1,20}\)
        | ^(?:View\sthis\spost\son|A\spost\sshared\sby|Dieser\sInhalt\sist\snicht|Externer\sInhalt)
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Embed();
}
