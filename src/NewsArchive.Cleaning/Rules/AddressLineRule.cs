using System.Text.RegularExpressions;
using NewsArchive.Cleaning.Blocks;

namespace NewsArchive.Cleaning.Rules;

/// <summary>Hides lines that are nothing but an address: a host, a link, a mail address, a form's field, a rule.</summary>
public sealed partial class AddressLineRule : IRule
{
    /// <inheritdoc/>
    public string Name => "address-line";

    /// <inheritdoc/>
    public Verdict? Judge(Block block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return !block.Text.Any(char.IsLetterOrDigit) ? new Verdict(Role.Widget, "no letter and no digit", Confidence: 0.9)
            : block.Text.Length <= 200 && Address().IsMatch(block.Text) ? new Verdict(Role.Navigation, "nothing but an address", Confidence: 0.9)
            : null;
    }

    [GeneratedRegex(@"^(?:https?://\S+|(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}(?:/\S*)?|[\w.+-]+@[\w-]+\.[\w.]+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
