namespace NewsArchive.Tests;

/// <summary>The repository and the real dumps beside it, which the repository does not hold.</summary>
internal static class Shared
{
    /// <summary>Set to <c>1</c> where everything must run: a missing folder or browser is then a failure, not a skip.</summary>
    public const string RequireAllVariable = "NEWSARCHIVE_TEST_REQUIRE_ALL";

    /// <summary>Whether everything must run.</summary>
    public static bool RequireAll => Environment.GetEnvironmentVariable(RequireAllVariable) == "1";

    /// <summary>The folder of <c>NewsArchive.sln</c>.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>A folder or file under <c>../shared</c>; skips the test where it is absent.</summary>
    public static string Folder(params string[] parts)
    {
        var path = Path.GetFullPath(Path.Combine([Repository, "..", "shared", .. parts]));
        var exists = Directory.Exists(path) || File.Exists(path);
        Assert.SkipUnless(exists || RequireAll, $"../shared/{string.Join('/', parts)} is not beside the checkout");
        Assert.True(exists, $"{path} is missing and {RequireAllVariable} is set");
        return path;
    }

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder != null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NewsArchive.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
