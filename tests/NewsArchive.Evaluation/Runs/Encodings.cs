using System.Text;
using System.Text.Json;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Decoding;
using NewsArchive.Evaluation.Gold;

namespace NewsArchive.Evaluation.Runs;

/// <summary>Dumps in many encodings, and texts that a wrong one has damaged.</summary>
internal static class Encodings
{
    /// <summary>Files in known encodings; damage that can be repaired; what only looks damaged.</summary>
    public static IEnumerable<CheckedCases> All(SharedFolder shared)
    {
        var folder = Path.Combine(shared.Dumps, "encodings");
        var files = Directory.GetFiles(folder, "*__*").Order(StringComparer.Ordinal).ToList();
        yield return CheckedCases.Of("encodings files", files, IsMisread);
        yield return CheckedCases.Of("encodings damage repaired", Damaged(folder, "in-the-wild"), IsUnrepaired);
        yield return CheckedCases.Of("encodings left alone", Damaged(folder, "negative"), IsTouched);
    }

    private static string? IsMisread(string path)
    {
        var (name, bytes) = (Path.GetFileName(path), File.ReadAllBytes(path));
        var decoded = TextDecoder.Decode(bytes, name.EndsWith("html", StringComparison.Ordinal) ? DumpFormat.Html : DumpFormat.Text);
        return Letters(decoded.Text, NormalizationForm.FormC) == Letters(TrueEncodings.OfFile(name, bytes).GetString(bytes), NormalizationForm.FormC) ? null : $"{name}: read as {decoded.Encoding}";
    }

    private static string? IsUnrepaired((string Original, string Fixed) row)
    {
        // This gold straightens quotation marks and unfolds ligatures too.
        var read = Decode(row.Original).Text;
        return Letters(read, NormalizationForm.FormKC) == Letters(row.Fixed, NormalizationForm.FormKC) ? null : $"{row.Original}: {read}, not {row.Fixed}";
    }

    private static string? IsTouched((string Original, string Fixed) row) =>
        Decode(row.Original).Notes.FirstOrDefault(note => note.StartsWith("Characters repaired", StringComparison.Ordinal)) is { } note
            ? $"{row.Original}: {note}" : null;

    private static List<(string Original, string Fixed)> Damaged(string folder, string name)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, $"ftfy_{name}.json")));
        return [.. json.RootElement.EnumerateArray().Select(row => (row.GetProperty("original").GetString()!, row.GetProperty("fixed").GetString()!))];
    }

    private static DecodedText Decode(string text) => TextDecoder.Decode(Encoding.UTF8.GetBytes(text), DumpFormat.Text);

    private static string Letters(string text, NormalizationForm form) => new([.. text.Normalize(form).Where(char.IsLetter)]);
}
