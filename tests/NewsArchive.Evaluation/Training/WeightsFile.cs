using System.Globalization;
using NewsArchive.Evaluation.Gold;

namespace NewsArchive.Evaluation.Training;

/// <summary>The data file that a model's weights are kept in: feature, weight, and the words a reader sees.</summary>
internal static class WeightsFile
{
    /// <summary>Writes new weights and keeps the words, which people write.</summary>
    public static void Write<TFeature>(string path, double[] weights)
        where TFeature : struct, Enum
    {
        var file = Path.Combine(SharedFolder.Repository, path);
        var words = File.ReadLines(file).Skip(1).Select(line => line.Split('\t')).ToDictionary(row => row[0], row => row[2], StringComparer.Ordinal);
        var rows = Enum.GetNames<TFeature>().Select((name, k) =>
            $"{name}\t{weights[k].ToString("F3", CultureInfo.InvariantCulture)}\t{words.GetValueOrDefault(name)}");
        File.WriteAllText(file, string.Join('\n', rows.Prepend("feature\tweight\twords")) + "\n");
    }
}
