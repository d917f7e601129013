using NewsArchive.Cleaning.Countries;
using NewsArchive.Cleaning.Facts;

namespace NewsArchive.Cleaning;

/// <summary>What the cleaner makes of a dump: facts with their evidence, and the ledger of every block.</summary>
public sealed record Article
{
    /// <summary>The headline, without section label and site name.</summary>
    public required Fact<string> Title { get; init; }

    /// <summary>When the article was published; null when nothing in the dump says so.</summary>
    public Fact<PublishedDate>? Published { get; init; }

    /// <summary>When it was last changed; null when nothing in the dump says so.</summary>
    public Fact<PublishedDate>? Modified { get; init; }

    /// <summary>The line below the headline, as printed; null when there is none.</summary>
    public Fact<string>? Subtitle { get; init; }

    /// <summary>The publisher: a host name such as <c>example.org</c>, else a name; null when the dump does not say.</summary>
    public Fact<string>? Source { get; init; }

    /// <summary>Who wrote it, as printed, several names joined by a comma; null when the dump does not say.</summary>
    public Fact<string>? Author { get; init; }

    /// <summary>The publisher's label above the headline, as printed; null when there is none.</summary>
    public Fact<string>? Section { get; init; }

    /// <summary>ISO 639-1 code of the shown text; null when it cannot be told.</summary>
    public Fact<string>? Language { get; init; }

    /// <summary>The absolute address that the page gives itself; null when it gives none.</summary>
    public Fact<string>? Address { get; init; }

    /// <summary>The absolute address of the picture that stands for the article; never loaded; null when there is none.</summary>
    public Fact<string>? LeadImage { get; init; }

    /// <summary>Everything the dump says that these facts could be, the chosen ones included: by fact, best first.</summary>
    /// <remarks>An article that was stored before there were candidates has none.</remarks>
    public IReadOnlyList<FactCandidate> Candidates { get; init => field = value ?? []; } = [];

    /// <summary>Country tags, best first; computed from the shown blocks only.</summary>
    public IReadOnlyList<CountryTag> Countries { get; init; } = [];

    /// <summary>All blocks of the dump in its order, each with its verdict.</summary>
    public required IReadOnlyList<LedgerLine> Ledger { get; init; }

    /// <summary>What had to be assumed or repaired to read the dump, a sentence each: encoding, damage.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The shown blocks below the title.</summary>
    public IEnumerable<LedgerLine> Body => Ledger.Where(line => line.IsShown && line.Verdict.Role != Rules.Role.Title);

    /// <summary>The text of <see cref="Body"/>, paragraphs separated by a blank line.</summary>
    public string Text => string.Join("\n\n", Body.Select(line => line.Block.Text));
}
