namespace NewsArchive.Web.Commands;

/// <summary>What the site is made of.</summary>
/// <param name="Data">The archive to serve.</param>
/// <param name="Urls">Addresses to listen on, separated by semicolons; port 0 takes a free one.</param>
/// <param name="IsIndexed">Whether search engines may read the site and tell of it.</param>
public sealed record ServeOptions(DataFolder Data, string Urls = ServeOptions.DefaultUrls, bool IsIndexed = false)
{
    /// <summary>Only this machine, and a port that is seldom taken.</summary>
    public const string DefaultUrls = "http://localhost:5080";
}
