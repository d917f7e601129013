using System.Runtime.CompilerServices;

namespace NewsArchive.Cleaning.Countries;

/// <summary>
/// The phrases of the gazetteer by number, in open addressing: a phrase leads to its entries, or only says that a longer one begins so.
/// </summary>
internal sealed class PlaceTable
{
    // Numbers are spread by their hash already; at most half of the slots are taken.
    private const int FirstSlots = 1 << 19;

    private readonly List<(Place Place, int Next)> entries = [(null!, 0)];
    private ulong[] phrases = new ulong[FirstSlots];
    private int[] heads = new int[FirstSlots];
    private int count;

    /// <summary>How many phrases there are, beginnings of longer ones among them.</summary>
    public int Count => count;

    /// <summary>Notes that a longer phrase begins so.</summary>
    public void Add(ulong phrase) => SlotFor(phrase);

    /// <summary>Adds a meaning; one that all languages read already is not added again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ulong phrase, Place place)
    {
        var slot = SlotFor(phrase);
        var at = heads[slot];
        if (at == 0)
        {
            heads[slot] = entries.Count;
            entries.Add((place, 0));
            return;
        }

        while (true)
        {
            var (known, next) = entries[at];
            if (ReadText.EveryLanguageReads(known) && known.MeansTheSameAs(place))
            {
                return;
            }

            if (next == 0)
            {
                break;
            }

            at = next;
        }

        entries[at] = (entries[at].Place, entries.Count);
        entries.Add((place, 0));
    }

    /// <summary>Whether a phrase is known, and what it means in a text.</summary>
    /// <param name="text">What is known of the text.</param>
    /// <param name="place">The entry of its language, else the first that it may read; null when there is none.</param>
    /// <returns>False when no name is or begins so.</returns>
    public bool TryGet(ulong phrase, ReadText text, out Place? place)
    {
        place = null;
        var mask = phrases.Length - 1;
        var slot = (int)(phrase >> 20) & mask;
        while (phrases[slot] != phrase)
        {
            if (phrases[slot] == 0)
            {
                return false;
            }

            slot = (slot + 1) & mask;
        }

        for (var at = heads[slot]; at != 0; at = entries[at].Next)
        {
            var known = entries[at].Place;
            if (known.Language != 0 && known.Language == text.Language)
            {
                place = known;
                return true;
            }

            // A trap of another language gives way: what hides a surname there is a leader here.
            place = text.Reads(known) && (place is null || (place.Kind == PlaceKind.Trap && place.Language != 0 && known.Kind != PlaceKind.Trap)) ? known : place;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int SlotFor(ulong phrase)
    {
        if (2 * count >= phrases.Length)
        {
            Grow();
        }

        var mask = phrases.Length - 1;
        var slot = (int)(phrase >> 20) & mask;
        while (phrases[slot] != 0 && phrases[slot] != phrase)
        {
            slot = (slot + 1) & mask;
        }

        count += phrases[slot] == 0 ? 1 : 0;
        phrases[slot] = phrase;
        return slot;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Grow()
    {
        var (oldPhrases, oldHeads) = (phrases, heads);
        phrases = new ulong[2 * oldPhrases.Length];
        heads = new int[2 * oldHeads.Length];
        count = 0;
        for (var i = 0; i < oldPhrases.Length; i++)
        {
            if (oldPhrases[i] != 0)
            {
                heads[SlotFor(oldPhrases[i])] = oldHeads[i];
            }
        }
    }
}
