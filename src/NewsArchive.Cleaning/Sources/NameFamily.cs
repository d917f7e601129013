namespace NewsArchive.Cleaning.Sources;

/// <summary>What the names of a page are to each other: with and without an article, longer and shorter, spelled out and abbreviated.</summary>
internal static class NameFamily
{
    /// <summary>The number of the English article.</summary>
    public static readonly ulong The = NameHash.Of("the");

    private static readonly string[] SecondLevels = ["co", "com", "org", "net", "gov", "ac", "edu", "or", "ne"];

    /// <summary>Lets the addresses of a page speak for the names that they spell.</summary>
    public static void Spell(SourceNames names)
    {
        foreach (var host in names.All.Where(name => name.Host is not null && !name.Has(SourceMarks.Platform)).ToList())
        {
            foreach (var (key, letters) in KeysOf(host.Host!).Distinct())
            {
                foreach (var name in new[] { names.Find(key), names.Find(WithThe(key, letters)) })
                {
                    if (name is not null)
                    {
                        name.Hosts += host.Hosts;
                        name.Mails += host.Mails;
                        host.Spelled = Math.Max(host.Spelled, name.OnPage);
                    }
                }
            }
        }
    }

    /// <summary>The name that the owner of a host chose: <c>courier</c> of <c>news.courier.co.uk</c>.</summary>
    public static ReadOnlySpan<char> LabelOf(string host)
    {
        var end = host.LastIndexOf('.');
        if (end <= 0)
        {
            return host;
        }

        var start = host.LastIndexOf('.', end - 1) + 1;
        if (start > 0 && host.Length - end <= 3 && SecondLevels.Contains(host[start..end]))
        {
            (end, start) = (start - 1, host.LastIndexOf('.', Math.Max(0, start - 2)) + 1);
        }

        return host.AsSpan(start..Math.Max(start, end));
    }

    /// <summary>The number of a name with its article.</summary>
    /// <param name="letters">Of the name.</param>
    public static ulong WithThe(ulong key, int letters) => NameHash.Join(The, key, letters);

    private static IEnumerable<(ulong Key, int Letters)> KeysOf(string host)
    {
        yield return KeyOf(LabelOf(host));
        // As brands write it: Courier.com, and the host of a part, as in wire.courier.com.
        yield return KeyOf(host);
        yield return KeyOf(host.AsSpan(0, Math.Max(1, host.LastIndexOf('.'))));
    }

    private static (ulong Key, int Letters) KeyOf(ReadOnlySpan<char> text) => (NameHash.Of(text), NameHash.Squashed(text).Length);
}
