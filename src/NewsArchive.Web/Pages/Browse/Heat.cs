namespace NewsArchive.Web.Pages.Browse;

/// <summary>How dark a day is drawn.</summary>
public static class Heat
{
    /// <summary>Level 0 is a day without articles.</summary>
    public const int Levels = 5;

    /// <summary>From 0 to 4, in equal steps up to the peak; a quiet archive does not reach the darkest tone.</summary>
    public static int Of(int articles, int peak) =>
        articles == 0 ? 0 : Math.Clamp((int)Math.Ceiling(4.0 * articles / Math.Max(peak, 4)), 1, Levels - 1);
}
