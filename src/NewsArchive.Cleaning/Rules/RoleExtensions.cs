namespace NewsArchive.Cleaning.Rules;

/// <summary>What a role means for the reader.</summary>
public static class RoleExtensions
{
    /// <summary>Whether blocks of this role are shown in the reading view.</summary>
    public static bool IsShown(this Role role) => role
        is Role.Title or Role.Summary or Role.Paragraph or Role.Heading or Role.Quote or Role.Attribution or Role.List;
}
