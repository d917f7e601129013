using System.Diagnostics.CodeAnalysis;

namespace NewsArchive.Ingestion.Dumps;

/// <summary>Lists the inputs below files and folders: each file once, in ordinal order, none left out.</summary>
/// <remarks>
/// A link met in a folder is not followed: a folder of dumps comes from strangers, and a link in it could make the
/// archive publish any file of the machine, or walk in circles. A link that was given itself is.
/// </remarks>
public static class InputFinder
{
    // What .NET puts for the bytes of a name that are not UTF-8; the system knows no file by that other name.
    private const char NoUtf8 = '\uFFFD';

    /// <summary>Finds the inputs; what cannot be listed is an unreadable input, not an exception.</summary>
    /// <param name="paths">Files and folders, absolute or relative to the current folder.</param>
    /// <param name="isOwn">
    /// Which files are the archive's own: they are left out, and ignored where they are given by themselves. Asked with absolute
    /// paths of no links; null where there is no archive.
    /// </param>
    public static IEnumerable<Input> Find(IEnumerable<string> paths, Func<string, bool>? isOwn = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        // Different names that are not UTF-8 look the same here; each is an input of its own.
        return paths.SelectMany(path => FindBelow(path, isOwn ?? (_ => false))).Where(input => seen.Add(input.Path) || input.Path.Contains(NoUtf8));
    }

    private static IEnumerable<Input> FindBelow(string path, Func<string, bool> isOwn)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (!Directory.Exists(root))
        {
            var given = FromFile(new FileInfo(root), Path.GetFileName(root));
            yield return isOwn(Target(root)) ? given with { Ignored = "a file of the archive itself" } : given;
            yield break;
        }

        var waiting = new Stack<FileSystemInfo>([new DirectoryInfo(root)]);
        while (waiting.TryPop(out var entry))
        {
            var name = Path.GetRelativePath(root, entry.FullName).Replace(Path.DirectorySeparatorChar, '/');
            if (entry.FullName != root && entry.LinkTarget != null)
            {
                yield return new Input(entry.FullName, name, 0, Ignored: "a link; only what it leads to can be given");
            }
            else if (!entry.Exists && entry.FullName.Contains(NoUtf8))
            {
                yield return NotUtf8(entry, name);
            }
            else if (entry is FileInfo file)
            {
                if (!isOwn(file.FullName))
                {
                    yield return FromFile(file, name);
                }
            }
            else if (!TryList((DirectoryInfo)entry, out var entries, out var problem))
            {
                yield return new Input(entry.FullName, name, 0, Unreadable: $"The folder cannot be listed: {problem}");
            }
            else
            {
                foreach (var child in entries)
                {
                    waiting.Push(child);
                }
            }
        }
    }

    private static string Target(string file) => File.Exists(file) ? File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file : file;

    // Last name first: the stack turns the order round.
    private static bool TryList(
        DirectoryInfo folder,
        [NotNullWhen(true)] out IEnumerable<FileSystemInfo>? entries,
        [NotNullWhen(false)] out string? problem)
    {
        try
        {
            entries = folder.GetFileSystemInfos("*", EverythingIn)
                .OrderByDescending(entry => entry.Name, StringComparer.Ordinal);
            problem = null;
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            entries = null;
            problem = failure.Message;
            return false;
        }
    }

    // The default skips hidden files without a word and unreadable folders too.
    private static EnumerationOptions EverythingIn => new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private static Input FromFile(FileInfo file, string name)
    {
        var length = file.Exists ? file.Length : 0;
        var ignored = HiddenIn(file.Name);
        if (ignored == null && file.Exists && (length == 0 || file.LinkTarget != null) && SpecialFile.Is(file))
        {
            ignored = "not a regular file";
        }

        return new Input(file.FullName, name, length, ignored) { ChangedUtc = file.Exists ? file.LastWriteTimeUtc : null, Mode = file.Exists ? file.UnixFileMode : null };
    }

    // Whatever other names promise, the content has the last word.
    private static string? HiddenIn(string name) => DumpFileName.Parse(name) is { IsHidden: true, Ignored: { } hidden } ? hidden : null;

    private static Input NotUtf8(FileSystemInfo entry, string name) => new(
        entry.FullName,
        name,
        Length: 0,
        Ignored: entry is FileInfo ? DumpFileName.Parse(entry.Name).Ignored : null,
        Unreadable: "The name, or that of a folder above it, is not valid UTF-8, so it cannot be opened; rename it.");
}
