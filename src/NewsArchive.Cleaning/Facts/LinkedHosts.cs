using System.Buffers;
using System.Runtime.InteropServices;

namespace NewsArchive.Cleaning.Facts;

/// <summary>Counts the hosts that links lead to; a page has hundreds of links and a handful of hosts, so each host is read once.</summary>
internal sealed class LinkedHosts
{
    private static readonly SearchValues<char> HostEnds = SearchValues.Create("/?#\\");

    // By scheme and host as they are written; an empty host is none.
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> known =
        new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<string, int> counts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many addresses have each host.</summary>
    public IReadOnlyDictionary<string, int> Counts => counts;

    /// <summary>Counts the host of an address, if it is a full one of the web.</summary>
    public void Add(ReadOnlySpan<char> address)
    {
        // Most links lead to the page's own site, without a host.
        if (address.IsEmpty || address[0] is '/' or '#')
        {
            return;
        }

        var start = address.IndexOf("://", StringComparison.Ordinal);
        var length = start < 0 ? -1 : address[(start + 3)..].IndexOfAny(HostEnds);
        var written = length < 0 ? address : address[..(start + 3 + length)];
        if (!known.TryGetValue(written, out var host))
        {
            known[written] = host = Host(written.ToString());
        }

        if (host.Length > 0)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, host, out _)++;
        }
    }

    private static string Host(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var read) && read.Scheme is "http" or "https" ? read.Host : "";
}
