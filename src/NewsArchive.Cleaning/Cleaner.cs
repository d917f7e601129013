using System.Text;
using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Facts;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Cleaning;

/// <summary>Makes an article of a dump. Pure: the same dump always gives the same result.</summary>
public static class Cleaner
{
    /// <summary>Reads, judges and describes a dump; damage and the absence of an article are results, not exceptions.</summary>
    public static CleaningResult Clean(Dump dump)
    {
        ArgumentNullException.ThrowIfNull(dump);
        var text = Encoding.UTF8.GetString(dump.Bytes.Span).ReplaceLineEndings("\n");
        var blocks = TextBlockReader.Read(text);
        var ledger = RuleBook.Text.Judge(blocks);
        var facts = TextFacts.Find(ledger, dump.FetchedUtc);
        if (facts.Title == null)
        {
            return new CleaningResult.Quarantined("No article text was found: no block speaks in sentences under a headline.");
        }

        return new CleaningResult.Cleaned(new Article
        {
            Title = facts.Title,
            Published = facts.Published,
            Source = facts.Source,
            Author = facts.Author,
            Section = facts.Section,
            Ledger = ledger,
        });
    }
}
