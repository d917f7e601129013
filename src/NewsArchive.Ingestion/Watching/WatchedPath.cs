using System.Security.Cryptography;
using System.Text;
using NewsArchive.Ingestion.Dumps;

namespace NewsArchive.Ingestion.Watching;

/// <summary>
/// A file or folder that is looked at again and again: tells which files in it are new or changed, and complete. It asks the
/// file system for nothing but its list, which works on volumes of containers and network shares alike.
/// </summary>
/// <remarks>Holds 16 bytes and a few more for each file, whatever its path. Use from one thread at a time.</remarks>
/// <param name="path">Need not be there yet.</param>
/// <param name="isOwn">Which files are left out: the archive's own, which every round changes.</param>
/// <param name="settle">
/// How long a file's size and time of change must have been still; those of an empty file twice as long and a minute at least,
/// since a download may keep its name with one while its bytes come under another.
/// </param>
/// <param name="time">The clock.</param>
public sealed class WatchedPath(string path, Func<string, bool> isOwn, TimeSpan settle, TimeProvider time)
{
    private static readonly TimeSpan LeastWaitOfEmpty = TimeSpan.FromMinutes(1);

    private HashSet<UInt128> taken = [];
    private Dictionary<UInt128, long> waiting = [];
    private HashSet<UInt128> unfinished = [];

    /// <summary>Absolute.</summary>
    public string Path { get; } = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));

    /// <summary>Whether it was gone, or could not be listed, when it was looked at last.</summary>
    public bool IsAway { get; private set; }

    /// <summary>Files that wait for their own name, as of the last look.</summary>
    public int Unfinished => unfinished.Count;

    /// <summary>Looks at it once. What is returned counts as taken: it comes again when its size, its time of change or who may read it is another.</summary>
    public IReadOnlyList<Input> FindComplete()
    {
        IsAway = !Directory.Exists(Path) && !File.Exists(Path);
        var complete = new List<Input>();
        var (present, stillWaiting, withoutName) = (new HashSet<UInt128>(), new Dictionary<UInt128, long>(), new HashSet<UInt128>());
        foreach (var input in IsAway ? [] : InputFinder.Find([Path], isOwn))
        {
            if (input.Unreadable != null && input.Path == Path)
            {
                IsAway = true;
            }
            else if (UnfinishedName.Is(input.Name))
            {
                withoutName.Add(StampOf(input, System.IO.Path.GetDirectoryName(input.Path)));
            }
            else if (Stamp(input) is var stamp && !taken.Contains(stamp) && !IsComplete(input, stamp))
            {
                stillWaiting[stamp] = waiting.GetValueOrDefault(stamp, time.GetTimestamp());
            }
            else
            {
                present.Add(stamp);
                if (!taken.Contains(stamp))
                {
                    complete.Add(input);
                }
            }
        }

        // What is gone is forgotten, so that the memory has a bound; of a folder that is away nothing is known.
        (taken, waiting, unfinished) = IsAway ? (taken, [], []) : (present, stillWaiting, withoutName);
        return complete;
    }

    // By the clock alone a file would be old that another machine, whose clock is slow, is writing: it must also have been
    // the same twice. A file that had another name before was complete when it got this one.
    private bool IsComplete(Input input, UInt128 stamp) =>
        (input.Length > 0 && unfinished.Contains(StampOf(input, System.IO.Path.GetDirectoryName(input.Path))))
        || (waiting.TryGetValue(stamp, out var firstSeen)
            && (time.GetElapsedTime(firstSeen) >= WaitOf(input) || input.ChangedUtc is not { } changed || time.GetUtcNow() - changed >= WaitOf(input)));

    private TimeSpan WaitOf(Input input) => input.Length > 0 ? settle : settle * 2 > LeastWaitOfEmpty ? settle * 2 : LeastWaitOfEmpty;

    private static UInt128 Stamp(Input input) => StampOf(input, $"{(int?)input.Mode} {input.Path}");

    private static UInt128 StampOf(Input input, string? place) =>
        BitConverter.ToUInt128(SHA256.HashData(Encoding.Unicode.GetBytes($"{input.Length} {input.ChangedUtc?.Ticks} {place}")));
}
