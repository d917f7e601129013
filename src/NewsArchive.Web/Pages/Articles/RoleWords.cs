using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>Roles in the reader's words.</summary>
public static class RoleWords
{
    /// <summary>What one block of a role is, e.g. <c>menu</c>.</summary>
    public static string One(Role role) => role switch
    {
        Role.Title => "headline",
        Role.Summary => "summary",
        Role.Navigation => "menu",
        Role.Section => "section label",
        Role.Embed => "embedded item",
        Role.Widget => "page control",
        Role.Legal => "legal notice",
        Role.Footer => "page end",
        Role.Damaged => "damaged passage",
        _ => role.ToString().ToLowerInvariant(),
    };

    /// <summary>The same with its article, e.g. <c>a menu</c>.</summary>
    public static string OneOf(Role role) => (One(role) is var one && one[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an " : "a ") + one;

    /// <summary>Several of them, e.g. <c>8 menu</c> (a mass noun), <c>3 teasers</c>, <c>1 caption</c>.</summary>
    public static string Count(int number, Role role)
    {
        var one = One(role);
        return Printed.Count(number, one, role switch
        {
            Role.Navigation => one,
            Role.Summary => "summaries",
            Role.Footer => "page ends",
            _ => one + "s",
        });
    }

    /// <summary>E.g. <c>12 blocks hidden: 8 menu, 3 teasers, 1 caption</c>.</summary>
    public static string Hidden(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);

        var hidden = article.Ledger.Where(line => !line.IsShown)
            .GroupBy(line => line.Verdict.Role)
            .OrderByDescending(role => role.Count()).ThenBy(role => role.Key)
            .ToList();
        return hidden.Count == 0
            ? "Nothing hidden"
            : $"{Printed.Count(hidden.Sum(role => role.Count()), "block")} hidden: "
                + string.Join(", ", hidden.Select(role => Count(role.Count(), role.Key)));
    }
}
