namespace NewsArchive.Web.Pages.Comparing;

/// <summary>Numbers words in the order they come: to compare two of them is what takes the time, and numbers are quicker than letters.</summary>
internal sealed class WordNumbers
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>The same number for the same word.</summary>
    public int this[string word] => numbers.TryAdd(word, numbers.Count) ? numbers.Count - 1 : numbers[word];
}
