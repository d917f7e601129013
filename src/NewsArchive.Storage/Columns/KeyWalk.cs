namespace NewsArchive.Storage.Columns;

/// <summary>Finds the positions of keys that come in order, up or down: near the last one first, so that many cost a step each and few a short search.</summary>
internal struct KeyWalk(long[] keys, bool isDown = false)
{
    private readonly long[] keys = keys;
    private readonly bool isDown = isDown;
    private int at = isDown ? keys.Length - 1 : 0;

    /// <summary>The position of a key; negative when there is none.</summary>
    public int To(long key)
    {
        if ((uint)at < (uint)keys.Length && keys[at] == key)
        {
            var found = at;
            at += isDown ? -1 : 1;
            return found;
        }

        return isDown ? Down(key) : Up(key);
    }

    private int Up(long key)
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

    private int Down(long key)
    {
        var (high, step) = (at, 1);
        while (high - step >= 0 && keys[high - step] > key)
        {
            high -= step;
            step *= 2;
        }

        var first = Math.Max(high - step, 0);
        var found = high < first ? ~first : Array.BinarySearch(keys, first, high - first + 1, key);
        at = (found < 0 ? ~found : found) - 1;
        return found;
    }
}
