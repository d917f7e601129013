using System.Collections.Frozen;
using NewsArchive.Cleaning.Facts;
using NewsArchive.Cleaning.Languages;
using NewsArchive.Cleaning.Rules;
using NewsArchive.Cleaning.Trees;
using static NewsArchive.Cleaning.Sources.SourceFeature;

namespace NewsArchive.Cleaning.Sources;

/// <summary>Turns what was counted of the names into evidence, and compares them with each other.</summary>
internal sealed class SourceEvidence
{
    // What promises less is seldom right.
    private const int MaxNames = 24;
    private const int MinSpelled = 3;

    private static readonly Lazy<HashSet<string>> GivenNames = new(() => WordList.Rows("given-names.tsv")
        .Where(row => row.Length > 2).SelectMany(row => row[2].Split("; ")).ToHashSet(StringComparer.Ordinal));

    // Articles begin names; other words of the language's grammar begin sentences.
    private static readonly FrozenSet<string> Articles =
        new[] { "the", "der", "die", "das", "le", "la", "les", "el", "los", "il", "o", "de", "het" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly SourceNames names;
    private readonly string headline;
    private readonly HashSet<string> authors;
    private readonly List<string> hosts;

    private SourceEvidence(SourceNames names, string? title)
    {
        this.names = names;
        headline = title ?? "";
        authors = names.Text.Ledger.Where(line => line.Verdict.Role == Role.Byline)
            .SelectMany(line => CreditLine.Read(line.Block.Text, expectsName: true).Names).Select(name => NameHash.Squashed(name)).ToHashSet(StringComparer.Ordinal);
        hosts = [.. names.All.Where(name => name.Host is not null && !name.Has(SourceMarks.Platform)).Select(name => NameHash.Squashed(NameFamily.LabelOf(name.Host!))).Distinct()];
    }

    /// <summary>The names that promise most, with their evidence.</summary>
    public static IReadOnlyList<RankedName> Read(SourceNames names, string? title)
    {
        NameFamily.Spell(names);
        var evidence = new SourceEvidence(names, title);
        var best = names.All.Select(name => (Name: name, Promise: Promise(name))).OrderByDescending(x => x.Promise).Take(MaxNames).ToList();
        var most = names.All.Count == 0 ? 0 : names.All.Max(name => name.OnPage);
        var ranked = best.ConvertAll(x => evidence.Of(x.Name, most));
        Compare(ranked);
        ranked.RemoveAll(name => name[IsLabel] > 0 || name[IsPlatform] > 0);
        return ranked;
    }

    private static double Promise(SourceName name) =>
        (name.Has(SourceMarks.Copyright) ? 4 : 0) + (name.Has(SourceMarks.CopyrightEnd) ? 1 : 0) + (name.Has(SourceMarks.Rights) ? 2 : 0)
        + (2 * Math.Min(3, name.Before.Kinds)) + (2 * Math.Min(3, name.After.Kinds)) + (2 * Math.Min(2, name.Works.Kinds))
        + (name.Has(SourceMarks.TitleTail) ? 3 : 0) + (name.Host is not null && !name.Has(SourceMarks.Platform) ? 3 : 0) + (name.Hosts > 0 ? 3 : 0)
        + (name.Has(SourceMarks.OwnAddress) ? 5 : 0)
        + (name.Has(SourceMarks.Doubled) ? 2 : 0) + (name.Has(SourceMarks.AloneFirst) ? 2 : 0) + (name.Has(SourceMarks.AloneTop) ? 1 : 0)
        + (name.Handles > 0 ? 1 : 0) + Math.Min(2, name.Credits) + (name.Has(SourceMarks.Byline) ? 2 : 0) + (0.4 * Math.Min(8, name.OnPage))
        + (0.5 * Math.Min(4, name.Begins)) + (0.5 * Math.Min(4, name.InSentence)) + (name.Legal > 0 ? 1 : 0) - (name.Small > name.OnPage ? 2 : 0);

    private RankedName Of(SourceName name, int most)
    {
        var tokens = names.Text.Tokens;
        var block = names.Text.Pieces[name.Piece].Block;
        var text = name.Host ?? name.Glued ?? block[tokens[name.First].Start..tokens[name.End - 1].End];
        var ranked = new RankedName(name, text, names.Text.Pieces[name.Piece].Line, new float[TreeModel<SourceFeature>.Columns]);
        Counted(ranked, most);
        Spelled(ranked);
        Form(ranked);
        Family(ranked);
        return ranked;
    }

    private void Counted(RankedName ranked, int most)
    {
        var name = ranked.Name;
        ranked[Copyright] = Flag(name, SourceMarks.Copyright);
        ranked[CopyrightEnd] = Flag(name, SourceMarks.CopyrightEnd);
        ranked[Rights] = Flag(name, SourceMarks.Rights);
        ranked[Legal] = name.Legal;
        (ranked[Invitations], ranked[InvitationKinds], ranked[InvitationWorth], ranked[InvitationBest]) = (name.Before.All, name.Before.Kinds, name.Before.Worth, name.Before.Best);
        (ranked[Belongings], ranked[BelongingKinds], ranked[BelongingWorth], ranked[BelongingBest]) = (name.After.All, name.After.Kinds, name.After.Worth, name.After.Best);
        (ranked[Works], ranked[WorkKinds]) = (name.Works.All, name.Works.Kinds);
        ranked[Near] = name.Near;
        ranked[Genitives] = name.Genitives;
        ranked[StoryGenitives] = name.StoryGenitives;
        ranked[AfterThe] = name.AfterThe;
        ranked[Trail] = Flag(name, SourceMarks.Trail);
        ranked[TitleTail] = Flag(name, SourceMarks.TitleTail);
        ranked[Credits] = name.Credits;
        ranked[Byline] = Flag(name, SourceMarks.Byline);
        ranked[Alone] = name.Alone;
        ranked[AloneOutsideMenus] = name.AloneOutsideMenus;
        ranked[AloneFirst] = Flag(name, SourceMarks.AloneFirst);
        ranked[AloneTop] = Flag(name, SourceMarks.AloneTop);
        ranked[AloneEnd] = Flag(name, SourceMarks.AloneEnd);
        ranked[Doubled] = Flag(name, SourceMarks.Doubled);
        ranked[Begins] = name.Begins;
        ranked[PhraseLine] = Flag(name, SourceMarks.PhraseLine);
        ranked[OnPage] = name.OnPage;
        ranked[ShareOfMost] = most == 0 ? 0 : (float)name.OnPage / most;
        ranked[SmallShare] = (float)name.Small / Math.Max(1, name.Small + name.OnPage + name.InStory);
        ranked[InSentence] = name.InSentence;
        ranked[InStory] = name.InStory;
        ranked[StoryShare] = (float)name.InStory / Math.Max(1, name.InStory + name.OnPage);
        ranked[Top] = Flag(name, SourceMarks.Top);
        ranked[End] = Flag(name, SourceMarks.End);
        ranked[FirstLine] = name.Lines.Last < 0 ? 1000 : name.Lines.First;
        ranked[LastLine] = name.Lines.Last < 0 ? 1000 : names.Text.Ledger.Count - 1 - name.Lines.Last;
        ranked[Spread] = int.PopCount(name.Tenths);
        ranked[PageWords] = names.Text.Tokens.Length;
        ranked[PageNames] = names.All.Count;
    }

    private void Spelled(RankedName ranked)
    {
        var name = ranked.Name;
        ranked[IsHost] = name.Host is not null && !name.Has(SourceMarks.Mail) ? 1 : 0;
        ranked[IsMail] = Flag(name, SourceMarks.Mail);
        ranked[IsHandle] = Flag(name, SourceMarks.Handle);
        ranked[HostAlone] = Flag(name, SourceMarks.HostAlone);
        ranked[OwnAddress] = Flag(name, SourceMarks.OwnAddress);
        ranked[IsPlatform] = Flag(name, SourceMarks.Platform);
        ranked[HostSpells] = name.Hosts;
        ranked[MailSpells] = name.Mails;
        ranked[HandleSpells] = name.Handles;
        ranked[SpelledOnPage] = name.Spelled;
        var key = NameHash.Squashed(name.Host is null ? ranked.Text : NameFamily.LabelOf(name.Host));
        foreach (var host in hosts)
        {
            if (key.Length >= MinSpelled && host.Length >= MinSpelled && host != key
                && (host.Contains(key, StringComparison.Ordinal) || key.Contains(host, StringComparison.Ordinal)))
            {
                ranked[HostHolds] = Math.Max(ranked[HostHolds], (float)Math.Min(key.Length, host.Length) / Math.Max(key.Length, host.Length));
            }
        }

        if (name.Host is null && name.Words > 2)
        {
            var initials = Initials(name);
            ranked[InitialsSpelled] = hosts.Contains(initials) || hosts.Contains(initials.TrimStart('t')) ? 1 : 0;
        }
    }

    private string Initials(SourceName name)
    {
        var text = names.Text.Pieces[name.Piece].Block;
        return string.Concat(names.Text.Tokens[name.First..name.End].Select(token => NameHash.Fold(text[token.Start])));
    }

    private void Form(RankedName ranked)
    {
        var (name, text) = (ranked.Name, ranked.Text);
        var tokens = names.Text.Tokens.AsSpan(name.First..name.End);
        var lower = text.ToLowerInvariant();
        var (letters, capitals, hasInnerCapital, hasDigit) = Letters(text);
        ranked[SourceFeature.Words] = name.Words;
        ranked[SourceFeature.Letters] = letters;
        ranked[AllCapitals] = letters > 1 && capitals == letters ? 1 : 0;
        ranked[InnerCapital] = capitals < letters && hasInnerCapital ? 1 : 0;
        ranked[HasThe] = lower.StartsWith("the ", StringComparison.Ordinal) ? 1 : 0;
        foreach (var token in tokens)
        {
            ranked[PaperWord] += PublisherPhrases.Papers.Contains(token.Hash) ? 1 : 0;
        }

        ranked[CompanyEnd] = name.Words > 1 && PublisherPhrases.Companies.Contains(tokens[^1].Hash) ? 1 : 0;
        ranked[Shortened] = Flag(name, SourceMarks.Shortened);
        ranked[IsLabel] = Labels.NoPublishers.Contains(lower) || Labels.DateWords.Contains(lower) || PublisherPhrases.After(tokens).IsFound ? 1 : 0;
        ranked[LabelEnd] = name.Words > 1 && PublisherPhrases.After(tokens[^1..]).IsFound ? 1 : 0;
        ranked[IsAgency] = PublisherPhrases.Agencies.Contains(name.Key) ? 1 : 0;
        ranked[IsAuthor] = authors.Contains(NameHash.Squashed(text)) ? 1 : 0;
        var first = name.Host is null && name.Glued is null ? text[..(tokens[0].End - tokens[0].Start)] : text;
        ranked[FunctionStart] = first.Any(char.IsLower) && FunctionWords.AreIn(first) && !Articles.Contains(first.ToLowerInvariant()) ? 1 : 0;
        ranked[IsPerson] = name.Words is 2 or 3 && GivenNames.Value.Contains(first) ? 1 : 0;
        ranked[HasDigit] = hasDigit ? 1 : 0;
        ranked[SmallStart] = char.IsLower(text[0]) && name.Host is null ? 1 : 0;
        ranked[InHeadline] = headline.Contains(text, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
    }

    private static (int All, int Capitals, bool HasInnerCapital, bool HasDigit) Letters(string text)
    {
        var (all, capitals, hasInnerCapital, hasDigit) = (0, 0, false, false);
        for (var i = 0; i < text.Length; i++)
        {
            var isCapital = char.IsUpper(text[i]);
            all += char.IsLetter(text[i]) ? 1 : 0;
            capitals += isCapital ? 1 : 0;
            hasInnerCapital |= isCapital && i > 0 && char.IsLower(text[i - 1]);
            hasDigit |= char.IsDigit(text[i]);
        }

        return (all, capitals, hasInnerCapital, hasDigit);
    }

    private void Family(RankedName ranked)
    {
        var name = ranked.Name;
        if (name.Glued is not null)
        {
            return; // its words are not those of the page
        }

        var letters = 0;
        foreach (var token in names.Text.Tokens.AsSpan(name.First..name.End))
        {
            letters += token.Letters;
        }

        if (names.Find(NameFamily.WithThe(name.Key, letters)) is { } full)
        {
            ranked[TheShare] = (float)full.OnPage / Math.Max(1, name.OnPage);
        }

        if (ranked[HasThe] > 0 && name.Words > 1 && names.Find(names.Text.KeyOf(name.First + 1, name.End)) is { } bare)
        {
            ranked[BareShare] = (float)name.OnPage / Math.Max(1, bare.OnPage);
        }

        if (name.Words > 1 && name.Host is null && names.Find(NameHash.Of(Initials(name))) is { OnPage: > 0 } abbreviation)
        {
            ranked[HasAbbreviation] = abbreviation.OnPage;
            abbreviation.LongForm = Math.Max(abbreviation.LongForm, name.OnPage);
        }

        for (var first = name.First; first < name.End && name.Host is null; first++)
        {
            for (var end = first + 1; end <= name.End; end++)
            {
                if (end - first < name.Words && names.Find(names.Text.KeyOf(first, end)) is { } shorter)
                {
                    shorter.Longer = Math.Max(shorter.Longer, name.OnPage);
                    shorter.LongerNames.Add(ranked);
                    ranked[ShorterShare] = Math.Max(ranked[ShorterShare], (float)shorter.OnPage / Math.Max(1, name.OnPage));
                }
            }
        }
    }

    private static void Compare(List<RankedName> all)
    {
        foreach (var ranked in all)
        {
            ranked[LongerShare] = (float)ranked.Name.Longer / Math.Max(1, ranked.Name.OnPage);
            ranked[IsAbbreviation] = ranked.Name.LongForm;
            ranked[Kinds] = KindsOf(ranked);
            ranked[Evidence] = EvidenceOf(ranked);
        }

        var most = all.Count == 0 ? 0 : all.Max(ranked => ranked[Kinds]);
        var mostEvidence = all.Count == 0 ? 0 : all.Max(ranked => ranked[Evidence]);
        foreach (var ranked in all)
        {
            ranked[KindsBehind] = most - ranked[Kinds];
            ranked[EvidenceBehind] = mostEvidence - ranked[Evidence];
            foreach (var longer in ranked.Name.LongerNames)
            {
                ranked[LongerEvidence] = Math.Max(ranked[LongerEvidence], longer[Evidence]);
                longer[ShorterEvidence] = Math.Max(longer[ShorterEvidence], ranked[Evidence]);
            }
        }
    }

    private static int KindsOf(RankedName ranked) =>
        (int)(ranked[Copyright] + ranked[TitleTail] + ranked[Doubled] + ranked[Byline] + ranked[IsMail] + ranked[OwnAddress]
        + Math.Min(2, ranked[InvitationKinds]) + Math.Min(2, ranked[BelongingKinds]) + Math.Min(1, ranked[WorkKinds]) + Math.Min(1, ranked[HostSpells])
        + Math.Min(1, ranked[HandleSpells]) + Math.Min(1, ranked[Credits]) + ranked[AloneFirst] + (ranked[Begins] > 2 ? 1 : 0) + Math.Min(1, ranked[HasAbbreviation])
        + ranked[Rights]);

    /// <summary>What the evidence would be worth if all kinds were alike and the phrases had their worth.</summary>
    private static float EvidenceOf(RankedName ranked) =>
        ranked[Copyright] + ranked[TitleTail] + (0.7f * ranked[Doubled]) + ranked[Byline] + ranked[IsMail] + (2 * ranked[OwnAddress]) + ranked[Trail]
        + Math.Max(0, ranked[InvitationWorth]) + Math.Max(0, ranked[BelongingWorth]) + (0.3f * Math.Min(3, ranked[InvitationKinds] + ranked[BelongingKinds]))
        + Math.Min(1, ranked[WorkKinds]) + (ranked[HostSpells] > (ranked[IsHost] + ranked[IsMail]) ? 1 : 0) + Math.Min(1, ranked[HandleSpells])
        + (0.5f * Math.Min(2, ranked[Credits])) + ranked[AloneFirst] + Math.Min(1, ranked[Begins] / 4) + Math.Min(1, ranked[HasAbbreviation]) + (0.5f * ranked[Rights])
        + MathF.Log(1 + ranked[OnPage]) - (2 * ranked[IsLabel]) - (2 * ranked[IsPlatform]) - (2 * ranked[SmallShare]) - ranked[IsAgency];

    private static float Flag(SourceName name, SourceMarks mark) => name.Has(mark) ? 1 : 0;
}
