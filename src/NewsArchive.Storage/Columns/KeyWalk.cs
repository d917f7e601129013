namespace NewsArchive.Storage.Columns;

/// <summary>Finds the positions of keys that come in order: near the last one first, so that many cost a step or two each and few a short search.</summary>
/// <param name="keys">Ascending.</param>
/// <param name="from">Where to begin.</param>
internal struct KeyWalk(long[] keys, int from = 0)
{
    private const int Steps = 8;

    private readonly long[] keys = keys;
    private int at = from;

    /// <summary>The position of a key; negative when there is none.</summary>
    public int To(long key)
    {
        var sorted = keys;
        var end = Math.Min(at + Steps, sorted.Length);
        for (; at < end; at++)
        {
            if (sorted[at] >= key)
            {
                return sorted[at] == key ? at++ : -1;
            }
        }

        return Search(key);
    }

    private int Search(long key)
    {
        var (low, step) = (at, 1);
        while (low + step < keys.Length && keys[low + step] < key)
        {
            low += step;
            step *= 2;
        }

        var end = Math.Min(low + step + 1, keys.Length);
        var found = low >= end ? ~end : Array.BinarySearch(keys, low, end - low, key);
        at = found < 0 ? ~found : found + 1;
        return found;
    }
}
