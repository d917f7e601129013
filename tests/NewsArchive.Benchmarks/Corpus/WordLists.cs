namespace NewsArchive.Benchmarks.Corpus;

/// <summary>Words by their part in a sentence, the frequent ones first.</summary>
internal static class WordLists
{
    private static readonly Dictionary<string, string[]> Lists = Read();

    /// <summary>The words of a part of speech, as <c>words.tsv</c> names it.</summary>
    public static string[] Of(string part) => Lists[part];

    private static Dictionary<string, string[]> Read()
    {
        using var stream = typeof(WordLists).Assembly.GetManifestResourceStream("words.tsv")
            ?? throw new InvalidOperationException("The word lists are not in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t'))
            .ToDictionary(line => line[0], line => line[1].Split(' ').Distinct().ToArray(), StringComparer.Ordinal);
    }
}
