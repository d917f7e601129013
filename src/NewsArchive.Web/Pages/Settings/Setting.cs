namespace NewsArchive.Web.Pages.Settings;

/// <summary>One thing that readers choose.</summary>
/// <param name="Name">Its name in forms and in the cookie.</param>
/// <param name="Label">Its name on the page.</param>
/// <param name="Choices">What can be chosen; values are lower-case letters and digits.</param>
/// <param name="Usual">The value of those who chose nothing.</param>
public sealed record Setting(string Name, string Label, IReadOnlyList<(string Value, string Label)> Choices, string Usual)
{
    /// <summary>Whether a value can be chosen.</summary>
    public bool Has(string? value) => Choices.Any(choice => choice.Value == value);
}
