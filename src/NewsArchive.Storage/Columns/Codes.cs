namespace NewsArchive.Storage.Columns;

/// <summary>The codes that columns hold as small numbers; place 0 stands for none. Codes are only ever added.</summary>
/// <param name="Languages">ISO 639-1.</param>
/// <param name="Countries">ISO 3166-1, as stored.</param>
internal sealed record Codes(IReadOnlyList<string> Languages, IReadOnlyList<string> Countries)
{
    /// <summary>No codes yet.</summary>
    public static Codes None { get; } = new([""], [""]);
}
