using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using NewsArchive.Cleaning.Facts;
using NewsArchive.Cleaning.Rules;
using static NewsArchive.Cleaning.Sources.SourceFeature;

namespace NewsArchive.Cleaning.Sources;

/// <summary>Collects the names on a page that may be its publisher's.</summary>
internal sealed partial class SourceNames(SourcePieces pieces)
{
    private const int MaxNames = 600;
    private const int MaxNameWords = 6;
    private const int MaxNameChars = 48;
    private const int MaxLegalChars = 700;
    private const int MinBegun = 3;

    private static readonly SearchValues<string> CopyrightMarks = SearchValues.Create(["©", "(c)", "copyright"], StringComparison.OrdinalIgnoreCase);

    private readonly Dictionary<string, SourceName> _names = new(StringComparer.Ordinal);

    /// <summary>By the name's letters.</summary>
    public IReadOnlyDictionary<string, SourceName> Find(string? title)
    {
        // Legal lines and addresses first: when there are too many names, those of menus are left out.
        foreach (var piece in pieces.All.Where(piece => !piece.IsShown))
        {
            FromLegal(piece);
            FromTitle(piece, title);
        }

        foreach (var piece in pieces.All)
        {
            FromAddresses(piece);
        }

        foreach (var piece in pieces.All.Where(piece => !piece.IsShown))
        {
            foreach (var name in AnnouncedNames.In(piece))
            {
                Add(name, piece);
            }

            FromLine(piece);
        }

        FromBeginnings();
        return _names;
    }

    private void FromLegal(SourcePiece piece)
    {
        if (piece.Text.Length > MaxLegalChars || !piece.Text.AsSpan().ContainsAny(CopyrightMarks))
        {
            return;
        }

        foreach (Match match in CopyrightName().Matches(piece.Text))
        {
            var name = Trimmed(match.Groups["name"].Value);
            Add(name, piece)?.Set(Copyright);
            var bare = Trimmed(Company().Replace(name, ""));
            if (bare != name)
            {
                Add(name, piece)?.Set(HasCompany);
                Add(bare, piece)?.Set(Copyright);
            }
        }
    }

    /// <summary>“Title | Site” and “Title - Section - Site”.</summary>
    private void FromTitle(SourcePiece piece, string? title)
    {
        if (title is { Length: > 10 } && piece.Text.Length > title.Length + 2 && piece.Text.Length < title.Length + 100
            && piece.Text.StartsWith(title, StringComparison.OrdinalIgnoreCase)
            && Separator().Split(piece.Text[title.Length..]) is { Length: > 1 } parts)
        {
            Add(Trimmed(parts[^1]), piece)?.Set(TitleTail);
        }
    }

    private void FromAddresses(SourcePiece piece)
    {
        if (piece.Text.AsSpan().IndexOfAny('.', '@') < 0)
        {
            return;
        }

        if (HostNames.In(piece.Text) is { } host && Add(host, piece, host) is { } found)
        {
            found.Set(IsHost);
            found.Hosts++;
            found.Set(HostAlone, HostNames.Is(piece.Text) ? 1 : 0);
            found.Set(IsPlatform, Labels.Platforms.Contains(host) || Labels.Platforms.Any(p => host.EndsWith("." + p, StringComparison.Ordinal)) ? 1 : 0);
        }

        if (!piece.Text.Contains('@', StringComparison.Ordinal))
        {
            return;
        }

        foreach (Match mail in Mail().Matches(piece.Text))
        {
            if (!Labels.Platforms.Contains(mail.Groups["host"].Value))
            {
                Add(mail.Groups["host"].Value.ToLowerInvariant(), piece, mail.Groups["host"].Value.ToLowerInvariant())?.Set(IsMail);
            }
        }

        foreach (Match handle in Handle().Matches(piece.Text))
        {
            Add(handle.Groups["name"].Value, piece)?.Set(IsHandle);
        }
    }

    private void FromLine(SourcePiece piece)
    {
        if (piece.Words.Length is > 0 and <= MaxNameWords && piece.Text.Length <= MaxNameChars)
        {
            Add(Trimmed(piece.Text), piece)?.Set(PhraseLine, piece.IsPhrase ? 1 : 0);
        }

        // A picture's text, a link's and a label's often stand glued: “The CourierThe Courier”.
        if (piece.Text.Length is > 7 and <= 150 && piece.Text.IndexOf(piece.Text[..4], 4, StringComparison.Ordinal) is > 0 and var again
            && piece.Text[..again].TrimEnd() is { Length: > 3 } half && piece.Text.AsSpan(again).StartsWith(half))
        {
            Add(Trimmed(half), piece)?.Set(Doubled);
        }
    }

    /// <summary>“Courier Plus”, “Courier Shop”, “Courier Radio”: what many entries begin with.</summary>
    private void FromBeginnings()
    {
        var begun = new Dictionary<string, Beginning>(StringComparer.Ordinal);
        var bySpan = begun.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var piece in pieces.All.Where(piece => !piece.IsShown && piece.Words.Length is > 1 and <= MaxNameWords))
        {
            for (var n = 1; n < Math.Min(4, piece.Words.Length) && AnnouncedNames.IsCapital(piece, n - 1) && (n == 1 || AnnouncedNames.IsJoined(piece, n - 2, n - 1)); n++)
            {
                var name = piece.Text.AsSpan(piece.Words[0].Start..piece.Words[n - 1].End);
                ref var beginning = ref CollectionsMarshal.GetValueRefOrAddDefault(bySpan, name, out _);
                var count = beginning.Add(piece.Text);
                if (count == MinBegun && Add(name.ToString(), piece) is { } found)
                {
                    found.Begins = Math.Max(found.Begins, count);
                }
                else if (count > MinBegun && _names.TryGetValue(SourceName.Squashed(name.ToString()), out var known))
                {
                    known.Begins = Math.Max(known.Begins, count);
                }
            }
        }
    }

    /// <param name="address">The key of an address, which is another name than the same letters without their points.</param>
    private SourceName? Add(string name, SourcePiece piece, string? address = null)
    {
        var key = address ?? SourceName.Squashed(name);
        if (key.Length < 2 || name.Length > MaxNameChars || key.All(char.IsDigit))
        {
            return null;
        }

        if (!_names.TryGetValue(key, out var known) && _names.Count < MaxNames)
        {
            _names[key] = known = new SourceName(name, pieces.WordsOf(name), piece.Line);
        }

        return known;
    }

    private static string Trimmed(string name) => name.Trim(' ', '-', '–', '—', '.', ',', '’', '\'', '|', ':', '»', '›', '©', '®', '™');

    // "© 2019 News Nation. All rights reserved.", "© Copyright 2022-2024 by The Harbour Courier"
    [GeneratedRegex(
        @"(?:©|\(c\)|copyright)(?:[ :,©|–-]|copyright\b|\(c\)|by\b|(?:19|20)\d\d)*(?<name>(?-i:[\p{Lu}\p{Lo}])[\p{L}\p{M}\p{Nd}&'’.-]*(?: (?!all\b|alle\b|tous\b|todos\b|is\b|and its\b|a\b|\d)[\p{L}\p{M}\p{Nd}&'’-]+){0,5})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CopyrightName();

    [GeneratedRegex(
        @"(?:[ ,]+(?:media|group|inc|llc|ltd|pty|limited|networks?|productions?|holdings?|corporation|corp|company|co|enterprises|publishing|publications?|digital|communications|verlag|gmbh|ag|kg|s\.?a|s\.?r\.?l|b\.?v|ab|oy|plc)\.?)+$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Company();

    [GeneratedRegex(@"\s+[|–—·»-]\s+|\s*\|\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"[\w.+-]+@(?<host>(?:[a-z0-9-]+\.)+[a-z]{2,12})(?!\w)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Mail();

    [GeneratedRegex(@"(?<![\w.@/])@(?<name>[A-Za-z0-9_]{3,30})(?![\w.])", RegexOptions.CultureInvariant)]
    private static partial Regex Handle();

    /// <summary>The different entries that begin with the same words; nearly always one.</summary>
    private struct Beginning
    {
        private string? _first;
        private HashSet<string>? _entries;

        /// <returns>How many there are now.</returns>
        public int Add(string entry)
        {
            _first ??= entry;
            if (_entries == null && _first.Equals(entry, StringComparison.OrdinalIgnoreCase))
            {
                return 1;
            }

            _entries ??= new HashSet<string>(StringComparer.OrdinalIgnoreCase) { _first };
            _entries.Add(entry);
            return _entries.Count;
        }
    }
}
