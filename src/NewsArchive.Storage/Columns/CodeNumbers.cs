namespace NewsArchive.Storage.Columns;

/// <summary>Gives codes their numbers, the known ones those they have.</summary>
internal sealed class CodeNumbers
{
    private readonly List<string> codes;
    private readonly Dictionary<string, ushort> numbers = new(StringComparer.Ordinal);

    public CodeNumbers(IReadOnlyList<string> known)
    {
        codes = [.. known];
        for (var number = 0; number < codes.Count; number++)
        {
            numbers[codes[number]] = (ushort)number;
        }
    }

    /// <summary>All codes, each at the place of its number.</summary>
    public IReadOnlyList<string> All => codes;

    /// <summary>The number of a code.</summary>
    /// <exception cref="OverflowException">There are more codes than any standard has.</exception>
    public ushort Of(string code)
    {
        if (!numbers.TryGetValue(code, out var number))
        {
            number = checked((ushort)codes.Count);
            codes.Add(code);
            numbers.Add(code, number);
        }

        return number;
    }
}
