namespace NewsArchive.Cleaning.Facts;

/// <summary>What the text of a dump says about words that may be a name.</summary>
internal sealed class StoryWords(IReadOnlyList<LedgerLine> ledger)
{
    // A story of this length has told of whom it tells.
    private const int MaxChars = 20_000;

    private readonly string story = Joined(ledger.Where(line => line.IsShown));
    private string? all;

    /// <summary>Whether the story's own sentences name the person more than once.</summary>
    public bool TellOf(string name)
    {
        var first = story.IndexOf(name, StringComparison.Ordinal);
        return first >= 0 && story.IndexOf(name, first + name.Length, StringComparison.Ordinal) >= 0;
    }

    /// <summary>Whether each word of the name stands somewhere in lower case: "Gallery Icon", "Create Account".</summary>
    public bool AreOrdinary(string name)
    {
        all ??= Joined(ledger);
        var words = name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2 && char.IsUpper(word[0])).ToList();
        return words.Count > 0 && words.TrueForAll(word => Stands(word.ToLowerInvariant()));
    }

    private bool Stands(string word)
    {
        for (var at = all!.IndexOf(word, StringComparison.Ordinal); at >= 0; at = all.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || all[at - 1] is ' ' or '\n' or '(' or '“') && (end == all.Length || !char.IsLetter(all[end]) && all[end] is not ('@' or '.' or '/' or '-')))
            {
                return true;
            }
        }

        return false;
    }

    private static string Joined(IEnumerable<LedgerLine> lines)
    {
        var text = string.Join('\n', lines.Select(line => line.Block.Text));
        return text.Length > MaxChars ? text[..MaxChars] : text;
    }
}
