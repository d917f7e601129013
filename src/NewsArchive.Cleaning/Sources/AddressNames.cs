using System.Text.RegularExpressions;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Cleaning.Sources;

/// <summary>Finds hosts, mail addresses and accounts.</summary>
internal static partial class AddressNames
{
    private const int MaxHosts = 5;
    private const int MinPathWords = 3;

    /// <summary>Adds the hosts and accounts of a piece.</summary>
    /// <param name="title">The words of the headline.</param>
    public static void Find(SourceNames names, int index, HashSet<ulong> title)
    {
        var piece = names.Text.Pieces[index];
        var text = piece.Text;
        if (!HoldsAddress(text))
        {
            return;
        }

        var found = 0;
        foreach (var match in Host().EnumerateMatches(text))
        {
            if (found++ == MaxHosts)
            {
                break;
            }

            Add(names, index, match.Index, match.Length, title);
        }

        var last = text.Contains('@') ? piece.Last : piece.First;
        for (var i = piece.First; i < last; i++)
        {
            var token = names.Text.Tokens[i];
            var at = token.Start - piece.Start - 1;
            if (token.Letters > 2 && at >= 0 && text[at] == '@' && (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or '_' or '-'))
                && names.Add(i, i + 1, index) is { } account)
            {
                account.Marks |= SourceMarks.Handle;
                account.Handles++;
            }
        }
    }

    private static void Add(SourceNames names, int index, int start, int length, HashSet<ulong> title)
    {
        var piece = names.Text.Pieces[index];
        var tokens = names.Text.Tokens;
        var text = piece.Text;
        var host = text.Slice(start, length);
        var isAlone = length == text.Length && !piece.InMenu;
        var isMail = start > 0 && text[start - 1] == '@';
        if (host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && host[4..].Contains('.'))
        {
            start += 4;
            host = host[4..];
        }

        var first = piece.First;
        while (first < piece.Last && tokens[first].Start < piece.Start + start)
        {
            first++;
        }

        var end = first;
        while (end < piece.Last && tokens[end].End <= piece.Start + start + host.Length)
        {
            end++;
        }

        if (first == end || end - first > SourceNames.MaxWords || names.AddHost(first, end, index, host.ToString().ToLowerInvariant()) is not { } name)
        {
            return;
        }

        name.Hosts++;
        name.Marks |= (isMail ? SourceMarks.Mail : SourceMarks.Host)
            | (isMail || piece.InMenu || piece.IsShown ? SourceMarks.None : SourceMarks.Printed)
            | (isAlone ? SourceMarks.HostAlone : SourceMarks.None)
            | (IsPlatform(name.Host!) ? SourceMarks.Platform : SourceMarks.None)
            | (LeadsHere(piece, tokens, end, title) ? SourceMarks.OwnAddress : SourceMarks.None);
        name.Mails += isMail ? 1 : 0;
    }

    /// <summary>Whether the path behind a host has the headline's words.</summary>
    private static bool LeadsHere(SourcePiece piece, SourceToken[] tokens, int end, HashSet<ulong> title)
    {
        var shared = 0;
        for (var i = end; i < piece.Last && !piece.Block.AsSpan(tokens[i - 1].End, tokens[i].Start - tokens[i - 1].End).Contains(' '); i++)
        {
            shared += title.Contains(tokens[i].Hash) ? 1 : 0;
        }

        return shared >= MinPathWords;
    }

    private static bool IsPlatform(string host) =>
        Labels.Platforms.Contains(host) || PublisherPhrases.Mailboxes.Contains(NameHash.Of(host))
        || Labels.Platforms.Any(platform => host.EndsWith("." + platform, StringComparison.Ordinal));

    private static bool HoldsAddress(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny('.', '@') is >= 0 and var at && at + 1 < text.Length)
        {
            if (char.IsLetter(text[at + 1]))
            {
                return true;
            }

            text = text[(at + 1)..];
        }

        return false;
    }

    // What ends like a file is a file.
    [GeneratedRegex(
        @"(?<![\w./-])(?:www\.)?(?:[a-z0-9-]+\.)+(?!html?\b|php\b|aspx?\b|jpe?g\b|gif\b|webp\b|svg\b|mp[34]\b|png\b|the\b|pdf\b|inc\b|ltd\b)[a-z]{2,12}(?![\w@-])|(?<=://)(?:[a-z0-9-]+\.)+[a-z]{2,12}(?![\w@-])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Host();
}
