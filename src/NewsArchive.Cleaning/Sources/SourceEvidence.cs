using System.Collections.Frozen;
using NewsArchive.Cleaning.Facts;
using NewsArchive.Cleaning.Languages;
using NewsArchive.Cleaning.Rules;
using static NewsArchive.Cleaning.Sources.SourceFeature;

namespace NewsArchive.Cleaning.Sources;

/// <summary>Turns what was counted of the names into evidence, and compares them with each other.</summary>
internal static class SourceEvidence
{
    private const int MinSpelled = 3;

    private static readonly Lazy<HashSet<string>> GivenNames = new(() => WordList.Rows("given-names.tsv")
        .Where(row => row.Length > 2).SelectMany(row => row[2].Split("; ")).ToHashSet(StringComparer.Ordinal));

    // Articles begin names; other words of the language's grammar begin sentences.
    private static readonly FrozenSet<string> Articles =
        new[] { "the", "der", "die", "das", "le", "la", "les", "el", "los", "il", "o", "de", "het" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The names with their evidence complete.</summary>
    public static void Read(IReadOnlyDictionary<string, SourceName> names, IReadOnlyList<LedgerLine> ledger, string? title)
    {
        var headline = title ?? "";
        var hosts = names.Where(x => x.Value.Has(IsHost) || x.Value.Has(IsMail)).Where(x => !x.Value.Has(IsPlatform))
            .Select(x => SourceName.Squashed(x.Value.Name[..x.Value.Name.LastIndexOf('.')])).ToList();
        var handles = names.Where(x => x.Value.Has(IsHandle)).Select(x => x.Key).ToHashSet(StringComparer.Ordinal);
        var authors = ledger.Where(line => line.Verdict.Role == Role.Byline)
            .SelectMany(line => CreditLine.Read(line.Block.Text, expectsName: true).Names).Select(SourceName.Squashed).ToHashSet(StringComparer.Ordinal);
        var most = names.Values.Select(name => name.OnPage).DefaultIfEmpty().Max();
        foreach (var (key, name) in names)
        {
            name.Set(Any);
            Counted(name, most);
            Spelled(key, name, hosts, handles);
            Form(key, name);
            name.Set(InHeadline, name.Words.Length > 0 && headline.Contains(name.Name, StringComparison.OrdinalIgnoreCase) ? 1 : 0);
            name.Set(IsAuthor, authors.Contains(key) ? 1 : 0);
        }

        Compare(names);
        Kinds(names.Values);
    }

    private static void Counted(SourceName name, int most)
    {
        name.Set(Alone1, name.Alone == 1 ? 1 : 0);
        name.Set(Alone2, name.Alone == 2 ? 1 : 0);
        name.Set(Alone3, name.Alone > 2 ? 1 : 0);
        name.Set(AloneInMenuOnly, name is { Alone: > 0, AloneOutsideMenus: 0 } ? 1 : 0);
        name.Set(AfterPhrase1, name.Before.Count == 1 ? 1 : 0);
        name.Set(AfterPhrase2, name.Before.Count == 2 ? 1 : 0);
        name.Set(AfterPhrase3, name.Before.Count > 2 ? 1 : 0);
        name.Set(BeforePhrase1, name.After.Count == 1 ? 1 : 0);
        name.Set(BeforePhrase2, name.After.Count == 2 ? 1 : 0);
        name.Set(BeforePhrase3, name.After.Count > 2 ? 1 : 0);
        name.Set(WorksFor, name.Works.Count > 0 ? 1 : 0);
        name.Set(WorksForOften, name.Works.Count > 1 ? 1 : 0);
        name.Set(ManyBegin, Math.Min(1, Math.Log(1 + Math.Max(0, name.Begins - 2)) / 3));
        name.Set(OnPage, Math.Min(1, Math.Log(1 + name.OnPage) / 3.5));
        name.Set(OnPageOnce, name.OnPage <= 1 ? 1 : 0);
        name.Set(MostOnPage, most > 0 && name.OnPage >= 0.7 * most ? 1 : 0);
        name.Set(InStory, name.InStory > 0 ? 1 : 0);
        name.Set(InStoryOften, name.InStory > 4 && name.InStory > name.OnPage ? 1 : 0);
        name.Set(CopyrightOnly, name.Has(Copyright) && name.OnPage <= 1 && name.InStory == 0 ? 1 : 0);
        name.Set(CopyrightAndMore, name.Has(Copyright) && name.OnPage > 2 ? 1 : 0);
        name.Set(TopAndEnd, name.Has(InTop) && name.Has(InEnd) ? 1 : 0);
        name.Set(OutsideOnly, name is { OnPage: > 2, InStory: 0 } ? 1 : 0);
        name.Set(HostOften, name.Hosts > 1 ? 1 : 0);
    }

    private static void Spelled(string key, SourceName name, List<string> hosts, HashSet<string> handles)
    {
        var bare = WithoutArticle(name);
        var initials = name.Words.Length > 2 ? name.Initials : "";
        foreach (var host in hosts)
        {
            name.Set(HostSpells, host == key || host == bare ? 1 : 0);
            name.Set(HostHolds, key.Length >= MinSpelled && host.Length >= MinSpelled && host != key
                && (host.Contains(key, StringComparison.Ordinal) || key.Contains(host, StringComparison.Ordinal)) ? 1 : 0);
            name.Set(InitialsSpelled, initials.Length > 2 && (host == initials || host == initials.TrimStart('t')) ? 1 : 0);
        }

        name.Set(HandleSpells, !name.Has(IsHandle) && (handles.Contains(key) || handles.Contains(bare)) ? 1 : 0);
        name.Set(InitialsSpelled, initials.Length > 2 && handles.Contains(initials) ? 1 : 0);
    }

    /// <summary>The letters of a name without the article before it, which hosts leave out.</summary>
    public static string WithoutArticle(SourceName name)
    {
        var first = name.Words.Length > 1 ? name.Name[name.Words[0].Start..name.Words[0].End] : "";
        return SourceName.Squashed(Articles.Contains(first.ToLowerInvariant()) ? name.Name[name.Words[1].Start..] : name.Name);
    }

    private static readonly SourceFeature[] Agreeing =
    [
        Copyright, AfterPhrase1, AfterPhrase2, AfterPhrase3, BeforePhrase1, BeforePhrase2, BeforePhrase3, WorksFor, TitleTail, AloneAtTop, AloneAtEnd,
        Doubled, ManyBegin, IsHost, IsMail, HostSpells, HandleSpells, HasAbbreviation, TopAndEnd,
    ];

    private static void Kinds(IEnumerable<SourceName> names)
    {
        var kinds = names.Select(name => (Name: name, Count: Agreeing.Count(name.Has))).ToList();
        var most = kinds.Select(x => x.Count).DefaultIfEmpty().Max();
        foreach (var (name, count) in kinds)
        {
            name.Set(count switch { 0 => Kinds0, 1 => Kinds1, 2 => Kinds2, 3 => Kinds3, _ => Kinds4 });
            name.Set(MostKinds, count == most && most > 1 ? 1 : 0);
        }
    }

    private static void Form(string key, SourceName name)
    {
        var text = name.Name;
        name.Set(name.Words.Length switch { <= 1 => Words1, 2 => Words2, 3 => Words3, 4 => Words4, _ => Words5 });
        name.Set(HasThe, text.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? 1 : 0);
        var letters = text.Count(char.IsLetter);
        var capitals = text.Count(char.IsUpper);
        name.Set(AllCapitals, letters > 1 && capitals == letters ? 1 : 0);
        name.Set(InnerCapital, capitals < letters && text.Skip(1).Where((c, i) => char.IsUpper(c) && char.IsLower(text[i])).Any() ? 1 : 0);
        name.Set(Capitalised, name.Words.All(word => !char.IsLower(text[word.Start])) ? 1 : 0);
        name.Set(ShortName, key.Length < 4 ? 1 : 0);
        name.Set(HasNewsWord, name.Words.Any(word => Labels.Organisations.Contains(text[word.Start..word.End].ToLowerInvariant())) ? 1 : 0);
        name.Set(IsLabel, Labels.NoPublishers.Contains(text.ToLowerInvariant()) || Labels.DateWords.Contains(text.ToLowerInvariant())
            || PublisherPhrases.After(name.Numbers) != 0 ? 1 : 0);
        name.Set(IsAgency, PublisherPhrases.IsAgency(name.Numbers) ? 1 : 0);
        if (name.Words.Length > 0)
        {
            var (first, last) = (text[name.Words[0].Start..name.Words[0].End], name.Words[^1]);
            name.Set(FunctionStart, !Articles.Contains(first.ToLowerInvariant()) && first.Any(char.IsLower) && FunctionWords.BestShare(first) > 0 ? 1 : 0);
            name.Set(LabelEnd, name.Words.Length > 1 && (PublisherPhrases.After([last.Number]) != 0 || Labels.NoPublishers.Contains(text[last.Start..last.End].ToLowerInvariant())) ? 1 : 0);
            name.Set(IsPerson, name.Words.Length is 2 or 3 && GivenNames.Value.Contains(first) ? 1 : 0);
        }

        name.Set(HasDigit, text.Any(char.IsDigit) ? 1 : 0);
        name.Set(LowerStart, char.IsLower(text[0]) && !name.Has(IsHost) && !name.Has(IsMail) ? 1 : 0);
    }

    private static void Compare(IReadOnlyDictionary<string, SourceName> names)
    {
        foreach (var (key, name) in names)
        {
            if (names.TryGetValue("the" + key, out var full) && full.OnPage > 0)
            {
                name.Set(TheForm, (double)full.OnPage / Math.Max(1, name.OnPage));
                full.Set(TheSeldom, 1 - Math.Min(1, (double)full.OnPage / Math.Max(1, name.OnPage)));
            }

            if (key.Length is 2 or 3 or 4 && name.Words.Length == 1)
            {
                foreach (var longer in names.Values.Where(other => other.Words.Length >= key.Length && other.Words.Length <= key.Length + 2 && other.Initials.EndsWith(key, StringComparison.Ordinal)))
                {
                    name.Set(IsAbbreviation);
                    longer.Set(HasAbbreviation, longer.OnPage > 1 ? 1 : 0.5);
                }
            }
        }

        foreach (var longer in names.Values.Where(name => name.Words.Length > 1 && name.OnPage > 1))
        {
            for (var i = 0; i < longer.Words.Length; i++)
            {
                for (var end = i + 1; end <= longer.Words.Length; end++)
                {
                    if (end - i < longer.Words.Length
                        && names.TryGetValue(SourceName.Squashed(longer.Name[longer.Words[i].Start..longer.Words[end - 1].End]), out var shorter))
                    {
                        shorter.Set(MostlyPartOfLonger, longer.OnPage >= 0.7 * shorter.OnPage ? 1 : 0);
                        shorter.Set(PartOfLonger, Math.Min(1, (double)longer.OnPage / Math.Max(1, shorter.OnPage)));
                        longer.Set(HasShorter, shorter.OnPage > 2 * longer.OnPage ? 1 : 0);
                    }
                }
            }
        }
    }
}
