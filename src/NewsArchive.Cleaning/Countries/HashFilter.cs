using System.Runtime.CompilerServices;

namespace NewsArchive.Cleaning.Countries;

/// <summary>Tells quickly that a number was never added; that one was is only likely.</summary>
internal sealed class HashFilter
{
    private const int Bits = 1 << 20;

    private readonly ulong[] bits = new ulong[Bits / 64];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong hash) => bits[(int)(hash % Bits) >> 6] |= 1UL << (int)(hash & 63);

    public bool MayHold(ulong hash) => (bits[(int)(hash % Bits) >> 6] >> (int)(hash & 63) & 1) != 0;
}
