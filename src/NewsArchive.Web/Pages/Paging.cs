namespace NewsArchive.Web.Pages;

/// <summary>How much one page of a list holds.</summary>
public static class Paging
{
    /// <summary>Articles a page.</summary>
    public const int PageSize = 20;
}
