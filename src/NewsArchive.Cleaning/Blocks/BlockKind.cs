namespace NewsArchive.Cleaning.Blocks;

/// <summary>What form the dump itself gives a block.</summary>
public enum BlockKind
{
    /// <summary>Running text or a single line.</summary>
    Text,

    /// <summary>Marked as a heading by the dump.</summary>
    Heading,

    /// <summary>Lines with bullets or numbers; one item a line of the block's text.</summary>
    List,

    /// <summary>Marked as a quotation by the dump.</summary>
    Quote,

    /// <summary>A table; one row a line, cells separated by a tab, empty ones too but for those at the end of a row.</summary>
    Table,

    /// <summary>Marked as the caption of a figure by the dump.</summary>
    Caption,

    /// <summary>Text with its own line breaks: poems, code, tables of figures.</summary>
    Preformatted,
}
