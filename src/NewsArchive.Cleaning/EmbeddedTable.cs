using System.Reflection;

namespace NewsArchive.Cleaning;

/// <summary>Reads the data files embedded in an assembly: a row a line, fields parted by tabs, a line that begins with <c>#</c> is a comment.</summary>
public static class EmbeddedTable
{
    /// <summary>The fields of each row, in the order of the file, one row read at a time.</summary>
    /// <param name="file">The name it is embedded under, e.g. <c>flags.tsv</c>.</param>
    /// <exception cref="InvalidOperationException">The assembly has no such file.</exception>
    public static IEnumerable<string[]> Rows(Assembly assembly, string file) =>
        Lines(assembly, file).Where(line => line[0] != '#').Select(line => line.Split('\t'));

    /// <summary>The lines that are not empty, comments among them.</summary>
    /// <param name="file">The name it is embedded under.</param>
    /// <exception cref="InvalidOperationException">The assembly has no such file.</exception>
    public static IEnumerable<string> Lines(Assembly assembly, string file)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        using var stream = assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The data file {file} is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return line;
            }
        }
    }
}
