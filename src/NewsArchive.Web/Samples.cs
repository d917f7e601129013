namespace NewsArchive.Web;

/// <summary>The sample dumps that come with the program.</summary>
internal static class Samples
{
    private const string Solution = "NewsArchive.sln";

    /// <summary>Their folder: beside a published program, or in the repository; null where there are none.</summary>
    public static string? FindFolder()
    {
        var published = Path.Combine(AppContext.BaseDirectory, "samples");
        return Directory.Exists(published)
            ? published
            : FindInRepository(AppContext.BaseDirectory) ?? FindInRepository(Environment.CurrentDirectory);
    }

    private static string? FindInRepository(string start)
    {
        for (var folder = new DirectoryInfo(start); folder != null; folder = folder.Parent)
        {
            var samples = Path.Combine(folder.FullName, "docs", "samples");
            if (File.Exists(Path.Combine(folder.FullName, Solution)) && Directory.Exists(samples))
            {
                return samples;
            }
        }

        return null;
    }
}
