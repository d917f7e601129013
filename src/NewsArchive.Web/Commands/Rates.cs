using System.Globalization;

namespace NewsArchive.Web.Commands;

/// <summary>How fast dumps went by, in words.</summary>
internal static class Rates
{
    private const double Megabyte = 1024 * 1024;

    /// <summary>For example <c>2.4 s, 812 dumps/s, 9.1 MB/s</c>.</summary>
    public static string Describe(int dumps, long bytes, TimeSpan elapsed)
    {
        var seconds = Math.Max(elapsed.TotalSeconds, 0.001); // the first tick of a clock is no rate
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{seconds:0.0} s, {dumps / seconds:0} dumps/s, {bytes / Megabyte / seconds:0.0} MB/s");
    }
}
