using System.Text;

namespace NewsArchive.Benchmarks.Limits;

/// <summary>Reading and splitting into lines alone.</summary>
internal static class LineLimit
{
    /// <summary>Measures it.</summary>
    /// <param name="inputs">How many inputs the files hold together.</param>
    public static LimitTaken Measure(IReadOnlyList<string> files, int inputs) => LimitTaken.Best(inputs, warmUps: 1, rounds: 3, () =>
    {
        var lines = 0;
        foreach (var file in files)
        {
            using var reader = new StreamReader(file, Encoding.UTF8);
            while (reader.ReadLine() is not null)
            {
                lines++;
            }
        }

        ArgumentOutOfRangeException.ThrowIfZero(lines);
    });
}
