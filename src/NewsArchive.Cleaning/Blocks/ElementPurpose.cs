using System.Buffers;
using NewsArchive.Cleaning.Markup;

namespace NewsArchive.Cleaning.Blocks;

/// <summary>Tells from an element's name, role, visibility, class and id what it is for; remembers the names of one page.</summary>
internal sealed class ElementPurpose
{
    // Longer attributes are data, not names: class lists of real pages stay below 2,000 characters.
    private const int MaxAttributeLength = 4_000;

    private static readonly SearchValues<char> WhiteSpace = SearchValues.Create(" \t\r\n\f");

    // A page has a few hundred class names and thousands of elements that carry them.
    private readonly Dictionary<string, IReadOnlyList<ContainerPurpose>>.AlternateLookup<ReadOnlySpan<char>> known =
        new Dictionary<string, IReadOnlyList<ContainerPurpose>>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public IReadOnlyList<MarkupContainer> Of(MarkupElement element)
    {
        var name = element.Name;
        // The classes of the whole page tell what it can do, not what it is.
        if (!element.HasAttributes || name is "html" or "body")
        {
            return OfName(name) is { } only ? [new MarkupContainer(name, only)] : [];
        }

        List<MarkupContainer>? found = null;
        if (IsHidden(element))
        {
            Add(ref found, ContainerPurpose.Hidden, name + " (hidden)");
        }

        AddWords(ref found, name, '.', element.AttributeText("class"));
        // The anchor of a heading or a paragraph is its own text or a number.
        AddWords(ref found, name, '#', IsAnchored(name) ? default : element.AttributeText("id"));
        if (element.GetAttribute("role") is { } role && OfRole(role) is { } ofRole)
        {
            Add(ref found, ofRole, $"{name}[role={role}]");
        }

        if (OfName(name) is { } ofName)
        {
            Add(ref found, ofName, name);
        }

        return found ?? (IReadOnlyList<MarkupContainer>)[];
    }

    private void AddWords(ref List<MarkupContainer>? found, string element, char mark, ReadOnlySpan<char> attribute)
    {
        if (attribute.Length is 0 or > MaxAttributeLength)
        {
            return;
        }

        foreach (var range in attribute.SplitAny(WhiteSpace))
        {
            var name = attribute[range];
            if (!known.TryGetValue(name, out var purposes))
            {
                known[name] = purposes = PageWords.Find(name);
            }

            for (var i = 0; i < purposes.Count; i++)
            {
                Add(ref found, purposes[i], $"{element}{mark}{name}");
            }
        }
    }

    private static void Add(ref List<MarkupContainer>? found, ContainerPurpose purpose, string name)
    {
        if (found?.Exists(container => container.Purpose == purpose) != true)
        {
            (found ??= []).Add(new MarkupContainer(name, purpose));
        }
    }

    private static ContainerPurpose? OfName(string name) => name switch
    {
        "nav" or "menu" or "dir" => ContainerPurpose.Navigation,
        "footer" => ContainerPurpose.Footer,
        "aside" => ContainerPurpose.Aside,
        "form" or "fieldset" or "button" or "select" or "option" or "optgroup" or "textarea" or "dialog" or "label"
            or "datalist" => ContainerPurpose.Form,
        "figure" => ContainerPurpose.Figure,
        "figcaption" or "caption" => ContainerPurpose.Caption,
        "noscript" => ContainerPurpose.Hidden,
        _ => null,
    };

    private static ContainerPurpose? OfRole(string? role) => role switch
    {
        "navigation" or "menu" or "menubar" or "tablist" => ContainerPurpose.Navigation,
        "contentinfo" => ContainerPurpose.Footer,
        "complementary" => ContainerPurpose.Aside,
        "search" or "form" or "dialog" or "alertdialog" or "button" or "toolbar" => ContainerPurpose.Form,
        _ => null,
    };

    private static bool IsAnchored(string name) => ElementNames.IsHeading(name) || name is "p" or "li" or "dt" or "dd" or "td" or "th";

    private static bool IsHidden(MarkupElement element)
    {
        if (element.HasAttribute("hidden"))
        {
            return true;
        }

        var style = element.AttributeText("style");
        return style.Length is > 0 and < 2_000
            && (style.Contains("none", StringComparison.OrdinalIgnoreCase) || style.Contains("hidden", StringComparison.OrdinalIgnoreCase))
            && style.ToString().Replace(" ", "", StringComparison.Ordinal) is var tight
            && (tight.Contains("display:none", StringComparison.OrdinalIgnoreCase)
                || tight.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase));
    }
}
