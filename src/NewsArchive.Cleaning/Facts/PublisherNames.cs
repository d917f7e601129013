using System.Text;
using System.Text.RegularExpressions;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Cleaning.Facts;

/// <summary>
/// Finds the publisher of a text dump that does not label it: who holds the copyright, who asks to be followed, whose host is
/// named, weighed by how often the page around the story repeats the name.
/// </summary>
internal static partial class PublisherNames
{
    // Points of a place that names a publisher; tuned on the development news, where half of the names given are right.
    private const double Copyright = 3;
    private const double WithoutCompany = 4;
    private const double Invitation = 1;
    private const double HostName = 2;
    private const double Repetition = 0.7;
    private const int MaxRepetitions = 12;

    // A name that stands once on a page is as likely the photographer's.
    private const int MinRepetitions = 2;

    private const int MinSpelled = 3;

    // Longer blocks are terms of use, which name everybody.
    private const int MaxChars = 600;

    /// <summary>The likeliest publisher with its evidence; null when no name is repeated.</summary>
    public static Fact<string>? Find(IReadOnlyList<LedgerLine> ledger)
    {
        var page = ledger.Where(line => !line.IsShown).ToList();
        var text = string.Join('\n', page.Select(line => line.Block.Text));
        var named = page.Where(line => line.Block.Text.Length <= MaxChars).SelectMany(Names)
            .GroupBy(name => name.Name, StringComparer.Ordinal)
            .Select(group => (group.First().Line, Name: group.Key, Points: group.Sum(name => name.Points), Times: Count(text, group.Key)))
            .Where(name => name.Times >= MinRepetitions)
            .ToList();
        if (named.Count == 0)
        {
            return HostBesideCopyright(page);
        }

        var best = named.MaxBy(name => name.Points + (Repetition * Math.Min(MaxRepetitions, name.Times)));
        // A host that spells the name is the better address of the same publisher.
        return page.FirstOrDefault(line => HostNames.In(line.Block.Text) is { } host && Spells(host, best.Name)) is { } address
            ? new Fact<string>(HostNames.In(address.Block.Text)!, "publisher-host", $"{TextFacts.Quoted(address)}, which spells “{best.Name}”")
            : new Fact<string>(best.Name, "publisher-name", $"{TextFacts.Quoted(best.Line)}, and the page repeats the name {best.Times} times");
    }

    private static Fact<string>? HostBesideCopyright(List<LedgerLine> page) =>
        page.FirstOrDefault(line => line.Block.Text.Contains('©', StringComparison.Ordinal) && HostNames.In(line.Block.Text) is { } host && !Labels.Platforms.Contains(host)) is { } beside
            ? new Fact<string>(HostNames.In(beside.Block.Text)!, "publisher-host", TextFacts.Quoted(beside))
            : null;

    private static bool Spells(string host, string name)
    {
        var (label, word) = (Squashed(host[..host.LastIndexOf('.')]), Squashed(name));
        return label.Length >= MinSpelled && word.Length >= MinSpelled
            && (label.Contains(word, StringComparison.Ordinal) || word.Contains(label, StringComparison.Ordinal));
    }

    /// <summary>Letters and digits only, lower case, without accents.</summary>
    private static string Squashed(string text) => string.Concat(
        text.ToLowerInvariant().Replace('ł', 'l').Replace('ø', 'o').Normalize(NormalizationForm.FormD)
            .Where(c => char.IsLetterOrDigit(c)));

    private static IEnumerable<(LedgerLine Line, string Name, double Points)> Names(LedgerLine line)
    {
        foreach (Match match in CopyrightName().Matches(line.Block.Text))
        {
            var name = Trimmed(match);
            if (IsName(name))
            {
                yield return (line, name, Copyright);
                var bare = Company().Replace(name, "");
                if (bare != name && IsName(bare))
                {
                    yield return (line, bare, WithoutCompany);
                }
            }
        }

        foreach (Match match in InvitationName().Matches(line.Block.Text))
        {
            if (IsName(Trimmed(match)))
            {
                yield return (line, Trimmed(match), Invitation);
            }
        }

        if (HostNames.In(line.Block.Text) is { } host && !Labels.Platforms.Contains(host))
        {
            yield return (line, host, HostName);
        }
    }

    private static string Trimmed(Match match) => match.Groups["name"].Value.Trim(' ', '-', '–', '.', ',', '’', '\'');

    private static bool IsName(string name) => name.Length > 2 && !Labels.NoPublishers.Contains(name.ToLowerInvariant());

    private static int Count(string text, string name)
    {
        int count = 0, at = 0;
        while ((at = text.IndexOf(name, at, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            count++;
            at += name.Length;
        }

        return count;
    }

    // "© 2019 News Nation. All rights reserved.", "© Copyright 2022-2024 by The Harbour Courier"
    [GeneratedRegex(
        @"(?:©|\(c\)|copyright)(?:[ :,©|–-]|copyright\b|\(c\)|by\b|(?:19|20)\d\d)*(?<name>(?-i:[\p{Lu}\p{Lo}])[\p{L}\p{M}\p{Nd}&'’.-]*(?: (?!all\b|alle\b|tous\b|todos\b|inc\b|ltd\b|llc\b|gmbh\b|limited\b|corp|is\b|and its\b|a\b|\d)[\p{L}\p{M}\p{Nd}&'’-]+){0,4})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CopyrightName();

    [GeneratedRegex(
        @"(?:About|More from|Follow|Subscribe to|Contact|Advertise with|Sign up for|Join|Support|Visit|Download the|The latest from|Read more on|Jobs at|Welcome to|Log in to|Sign in to|Powered by|Mehr von|Über|Kontakt|Suivez|À propos de|Sobre|Acerca de) (?<name>(?:[Tt]he )?\p{Lu}[\p{L}\p{M}\p{Nd}'’.-]+(?: \p{Lu}[\p{L}\p{M}\p{Nd}'’-]+){0,3})",
        RegexOptions.CultureInvariant)]
    private static partial Regex InvitationName();

    [GeneratedRegex(
        @"(?:[ ,]+(?:media|group|inc|llc|ltd|limited|networks?|productions?|holdings?|corporation|corp|company|co|enterprises|publishing|publications?|digital|communications|verlag|gmbh|ag)\.?)+$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Company();
}
