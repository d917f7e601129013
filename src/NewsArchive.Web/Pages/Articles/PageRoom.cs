namespace NewsArchive.Web.Pages.Articles;

/// <summary>
/// How much of an article one page shows. A dump may be a single paragraph of 20 MB or 100,000 short ones; a page of all of
/// it takes hundreds of megabytes to print and stops a browser. No article a person wrote comes near the limits.
/// </summary>
/// <param name="maxBlockChars">Characters of one block; the rest of it is cut.</param>
public sealed class PageRoom(int maxBlockChars = PageRoom.MaxChars)
{
    /// <summary>Blocks on a page.</summary>
    public const int MaxBlocks = 2_000;

    /// <summary>Characters on a page: a long novel, and up to 1 MB in most scripts.</summary>
    public const int MaxChars = 500_000;

    // Items of a list and cells of a table have markup of their own, about this long.
    private const int BreakChars = 20;

    private int room = MaxChars;

    /// <summary>Blocks shown so far, whole or cut.</summary>
    public int Blocks { get; private set; }

    /// <summary>Characters shown so far.</summary>
    public int Chars { get; private set; }

    /// <summary>Whether a block was cut or left out.</summary>
    public bool IsExceeded { get; private set; }

    /// <summary>The block, or as much of it as fits; null when nothing more fits.</summary>
    public string? Fit(string block)
    {
        ArgumentNullException.ThrowIfNull(block);
        if (Blocks == MaxBlocks || room <= 0)
        {
            IsExceeded = true;
            return null;
        }

        var end = 0;
        for (; end < block.Length && end < maxBlockChars && room > 0; end++)
        {
            room -= block[end] is '\n' or '\t' ? BreakChars : 1;
        }

        IsExceeded |= end < block.Length;
        var fits = end < block.Length ? Printed.Cut(block, end) : block;
        Blocks++;
        Chars += fits.Length;
        return fits;
    }
}
