namespace NewsArchive.Web;

/// <summary>What the operator lets search engines do.</summary>
/// <param name="AreInvited">Whether they may read the site and tell of it; an archive of other people's articles does not invite them unless told to.</param>
public sealed record SearchEngines(bool AreInvited);
