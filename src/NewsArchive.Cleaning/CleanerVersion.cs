using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace NewsArchive.Cleaning;

/// <summary>
/// Which cleaner made an article, so that an archive knows what it has to clean again. The version says nothing of the
/// build: the same rules over the same data have the same one on every machine.
/// </summary>
public static class CleanerVersion
{
    /// <summary>Raised by one, by hand, with code that makes another article of some dump.</summary>
    public const int Number = 6;

    private const int HashBytes = 4;

    /// <summary>
    /// The number and the hash of all data the rules read (word lists, gazetteer, models), e.g. <c>1.4f0a9c2e</c>: it
    /// changes by itself when they do.
    /// </summary>
    public static string Current { get; } = $"{Number}.{HashOfData()}";

    private static string HashOfData()
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            using var data = assembly.GetManifestResourceStream(name)!;
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n"));
            hash.AppendData(SHA256.HashData(data));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, HashBytes));
    }
}
