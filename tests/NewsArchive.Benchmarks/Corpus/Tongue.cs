using System.Globalization;

namespace NewsArchive.Benchmarks.Corpus;

/// <summary>A language that articles are generated in: its real frequent words, and what its invented ones are made of.</summary>
/// <param name="Code">ISO 639-1.</param>
/// <param name="Share">Of the articles, from 0 to 1.</param>
/// <param name="Forms">How many different word forms it has.</param>
/// <param name="Frequent">Its most frequent words, the first one first.</param>
/// <param name="Onsets">Beginnings of syllables, the frequent ones first; <paramref name="Vowels"/> and <paramref name="Codas"/> follow.</param>
/// <param name="Endings">Plural and other endings.</param>
internal sealed record Tongue(
    string Code, double Share, int Forms, string[] Frequent, string[] Onsets, string[] Vowels, string[] Codas, string[] Endings)
{
    /// <summary>All, the most frequent one first, as <c>languages.tsv</c> tells.</summary>
    public static IReadOnlyList<Tongue> All { get; } = Read();

    private static Tongue[] Read()
    {
        using var stream = typeof(Tongue).Assembly.GetManifestResourceStream("languages.tsv")
            ?? throw new InvalidOperationException("The languages are not in the program.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).Select(line => new Tongue(
            line[0],
            double.Parse(line[1], CultureInfo.InvariantCulture),
            int.Parse(line[2], CultureInfo.InvariantCulture),
            line[3].Split(' '),
            line[4].Split(' '),
            line[5].Split(' '),
            line[6].Split(' '),
            line[7].Split(' ')))];
    }
}
