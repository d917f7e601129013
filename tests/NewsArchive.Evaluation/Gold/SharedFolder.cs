namespace NewsArchive.Evaluation.Gold;

/// <summary>The real dumps and their gold, which lie beside the repository and are not part of it.</summary>
/// <param name="Path">The folder <c>shared</c>.</param>
internal sealed record SharedFolder(string Path)
{
    /// <summary>Set to <c>1</c> where everything must run: absent gold is then a failure.</summary>
    public const string RequireAllVariable = "NEWSARCHIVE_TEST_REQUIRE_ALL";

    /// <summary>The repository this program was built in.</summary>
    /// <exception cref="InvalidOperationException">The program runs somewhere else.</exception>
    public static string Repository { get; } = FindRepository();

    /// <summary>The folder beside the repository.</summary>
    public static SharedFolder BesideRepository { get; } =
        new(System.IO.Path.GetFullPath(System.IO.Path.Combine(Repository, "..", "shared")));

    /// <summary>The benchmark for article texts: gold, dumps by several converters, pages.</summary>
    public string Bench => System.IO.Path.Combine(Path, "bench", "extraction");

    /// <summary>Single dumps of many origins, some with gold beside them.</summary>
    public string Dumps => System.IO.Path.Combine(Path, "dumps");

    /// <summary>Whether there is anything to evaluate on.</summary>
    public bool Exists => File.Exists(System.IO.Path.Combine(Bench, "gold.jsonl"));

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder != null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "NewsArchive.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The evaluation does not run inside the repository.");
    }
}
