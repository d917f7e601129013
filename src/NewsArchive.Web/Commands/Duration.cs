using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace NewsArchive.Web.Commands;

/// <summary>A length of time as people write it: <c>500ms</c>, <c>5s</c>, <c>2m</c>, <c>1h</c>; a number alone is seconds.</summary>
/// <param name="Time">Not negative, at most a day.</param>
internal readonly record struct Duration(TimeSpan Time) : IParsable<Duration>
{
    /// <summary>How it is written, for messages.</summary>
    public const string Form = "a length of time such as 500ms, 5s or 2m, at most 24h";

    private static readonly (string Unit, TimeSpan Length)[] Units =
    [
        ("ms", TimeSpan.FromMilliseconds(1)),
        ("s", TimeSpan.FromSeconds(1)),
        ("m", TimeSpan.FromMinutes(1)),
        ("h", TimeSpan.FromHours(1)),
        ("", TimeSpan.FromSeconds(1)),
    ];

    /// <inheritdoc/>
    public static Duration Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var result) ? result : throw new FormatException($"'{s}' is not {Form}.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Duration result)
    {
        result = default;
        var text = s?.Trim() ?? "";
        var (unit, length) = Units.First(unit => text.EndsWith(unit.Unit, StringComparison.OrdinalIgnoreCase));
        if (!decimal.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            || number > TimeSpan.MillisecondsPerDay || number * length.Ticks > TimeSpan.TicksPerDay)
        {
            return false;
        }

        result = new Duration(TimeSpan.FromTicks((long)(number * length.Ticks)));
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Time.TotalSeconds:0.###}s");
}
