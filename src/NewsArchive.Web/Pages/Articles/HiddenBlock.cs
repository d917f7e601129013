using NewsArchive.Cleaning;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>A block that the cleaning hid, as the reading view shows it to those who ask.</summary>
/// <param name="Anchor">Its name in addresses.</param>
/// <param name="Line">The block and the verdict.</param>
/// <param name="Words">Its text, as far as the page has room for it.</param>
public sealed record HiddenBlock(string Anchor, LedgerLine Line, string Words);
