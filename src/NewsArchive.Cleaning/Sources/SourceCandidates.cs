using NewsArchive.Cleaning.Facts;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Cleaning.Sources;

/// <summary>Finds the names that may be the publisher's, with their evidence.</summary>
internal static class SourceCandidates
{
    private const int MinTitleWord = 4;

    /// <summary>The names that promise most, in no order.</summary>
    /// <param name="ledger">A judged dump.</param>
    /// <param name="title">The article's headline; null when unknown.</param>
    public static IReadOnlyList<RankedName> Of(IReadOnlyList<LedgerLine> ledger, string? title)
    {
        var names = new SourceNames(new SourceText(ledger));
        Find(names, title);
        SourceMentions.Count(names);
        return SourceEvidence.Read(names, title);
    }

    private static void Find(SourceNames names, string? title)
    {
        var (pieces, ledger) = (names.Text.Pieces, names.Text.Ledger);
        var words = WordsOf(title);
        var lines = new LineNames(names);
        // Legal lines and addresses first: when there are too many names, those of menus are left out.
        for (var i = 0; i < pieces.Length; i++)
        {
            if (pieces[i].IsLegal)
            {
                LegalNames.Find(names, i);
            }

            AddressNames.Find(names, i, words);
            CreditNames.Find(names, i);
            if (!pieces[i].IsShown)
            {
                lines.FindBesideTitle(i, title);
                if (ledger[pieces[i].Line] is { Verdict.Role: Role.Byline } byline)
                {
                    CreditNames.FindBehind(names, i, CreditLine.Read(byline.Block.Text, expectsName: true).Names);
                }
            }
        }

        for (var i = 0; i < pieces.Length; i++)
        {
            AnnouncedNames.Find(names, i);
            CreditNames.FindTrail(names, i);
            if (!pieces[i].IsShown)
            {
                lines.Find(i);
            }
        }

        var repeated = new RepeatedRuns(names);
        for (var i = 0; i < pieces.Length; i++)
        {
            if (!pieces[i].IsShown)
            {
                repeated.Find(i);
            }
        }
    }

    private static HashSet<ulong> WordsOf(string? title) =>
        title is null ? [] : [.. title.Split(' ', '-', '’', '\'', ',', '.', ':').Where(word => word.Length >= MinTitleWord).Select(word => NameHash.Of(word))];
}
