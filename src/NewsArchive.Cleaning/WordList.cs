namespace NewsArchive.Cleaning;

/// <summary>The word lists beside the code: tab-separated, with a heading line, embedded in the assembly.</summary>
internal static class WordList
{
    /// <summary>The rows of a list without its heading.</summary>
    /// <param name="file">Its file name, e.g. <c>month-names.tsv</c>.</param>
    public static IEnumerable<string[]> Rows(string file) =>
        EmbeddedTable.Lines(typeof(WordList).Assembly, file).Skip(1).Select(line => line.Split('\t'));
}
