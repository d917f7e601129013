using System.Reflection;

namespace NewsArchive.Cleaning;

/// <summary>The word lists beside the code: tab-separated, with a heading line, embedded in the assembly.</summary>
internal static class WordList
{
    /// <summary>The rows of a list without its heading.</summary>
    /// <param name="file">Its file name, e.g. <c>month-names.tsv</c>.</param>
    public static IEnumerable<string[]> Rows(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The word list {file} is not embedded.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return line.Split('\t');
            }
        }
    }
}
