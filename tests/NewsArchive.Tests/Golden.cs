namespace NewsArchive.Tests;

/// <summary>Compares with a file in <c>golden/</c>; <c>UPDATE_GOLDEN=1</c> rewrites it instead.</summary>
internal static class Golden
{
    /// <summary>Checks a text.</summary>
    /// <param name="name">Of the file, below the folder.</param>
    public static void Check(string name, string text)
    {
        var path = Path.Combine(Shared.Repository, "tests", "NewsArchive.Tests", "golden", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.Equal(File.ReadAllText(path), text);
    }
}
