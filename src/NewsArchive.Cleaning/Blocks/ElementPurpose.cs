using AngleSharp.Dom;

namespace NewsArchive.Cleaning.Blocks;

/// <summary>Tells from an element's name, role, visibility, class and id what it is for.</summary>
internal static class ElementPurpose
{
    public static IReadOnlyList<MarkupContainer> Of(IElement element)
    {
        if (element.Attributes.Length == 0)
        {
            return OfName(element.LocalName) is { } only ? [new MarkupContainer(element.LocalName, only)] : [];
        }

        List<MarkupContainer>? found = null;
        void Add(ContainerPurpose? purpose, string name)
        {
            if (purpose is { } known && found?.Exists(container => container.Purpose == known) != true)
            {
                (found ??= []).Add(new MarkupContainer(name, known));
            }
        }

        Add(IsHidden(element) ? ContainerPurpose.Hidden : null, element.LocalName + " (hidden)");
        AddWords(element, element.GetAttribute("class"), '.', Add);
        // The anchor of a heading is the heading's own text.
        AddWords(element, ElementNames.IsHeading(element.LocalName) ? null : element.Id, '#', Add);
        Add(OfRole(element.GetAttribute("role")), $"{element.LocalName}[role={element.GetAttribute("role")}]");
        Add(OfName(element.LocalName), element.LocalName);
        return found ?? (IReadOnlyList<MarkupContainer>)[];
    }

    private static void AddWords(IElement element, string? names, char mark, Action<ContainerPurpose?, string> add)
    {
        if (string.IsNullOrEmpty(names))
        {
            return;
        }

        foreach (var purpose in PageWords.Find(names))
        {
            add(purpose, element.LocalName + mark + Telling(names, purpose));
        }
    }

    /// <summary>The one class of several that told the purpose.</summary>
    private static string Telling(string names, ContainerPurpose purpose) =>
        names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault(name => PageWords.Find(name).Contains(purpose)) ?? names;

    private static ContainerPurpose? OfName(string name) => name switch
    {
        "nav" or "menu" or "dir" => ContainerPurpose.Navigation,
        "header" => ContainerPurpose.Header,
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
        "banner" => ContainerPurpose.Header,
        "contentinfo" => ContainerPurpose.Footer,
        "complementary" => ContainerPurpose.Aside,
        "search" or "form" or "dialog" or "alertdialog" or "button" or "toolbar" => ContainerPurpose.Form,
        _ => null,
    };

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden"))
        {
            return true;
        }

        var style = element.GetAttribute("style");
        return style is { Length: > 0 and < 2_000 }
            && style.Replace(" ", "", StringComparison.Ordinal) is var tight
            && (tight.Contains("display:none", StringComparison.OrdinalIgnoreCase)
                || tight.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase));
    }
}
