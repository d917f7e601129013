using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NewsArchive.Cleaning;

namespace NewsArchive.Tests.Architecture;

/// <summary>The line of projects and the purity of the cleaner, as <c>docs/architecture.md</c> tells them.</summary>
public sealed partial class ProjectLineTests
{
    private static readonly string[] Line = ["Cleaning", "Storage", "Ingestion", "Web"];

    // Types that reach out of the process or into chance, and members that read the clock.
    private static readonly string[] Impure =
    [
        "System.IO.File", "System.IO.Directory", "System.IO.FileInfo", "System.IO.DirectoryInfo", "System.IO.FileStream",
        "System.Net.Http.HttpClient", "System.Net.Sockets.Socket", "System.Environment", "System.Console", "System.Random",
        "System.Guid", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch", "System.TimeProvider", "System.Threading.Thread",
    ];

    [Fact]
    public void Each_project_references_only_the_one_to_its_left()
    {
        for (var i = 0; i < Line.Length; i++)
        {
            var project = Path.Combine(Shared.Repository, "src", $"NewsArchive.{Line[i]}", $"NewsArchive.{Line[i]}.csproj");
            var references = XDocument.Load(project).Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));

            Assert.Equal(i == 0 ? [] : [$"NewsArchive.{Line[i - 1]}"], references);
        }
    }

    [Fact]
    public void There_is_no_project_outside_the_line()
    {
        var projects = Directory.EnumerateFiles(Path.Combine(Shared.Repository, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(Line.Select(name => "NewsArchive." + name).Order(), projects.Order());
    }

    [Fact]
    public void The_cleaner_reaches_no_disk_clock_network_or_chance()
    {
        using var assembly = new PEReader(File.OpenRead(typeof(Cleaner).Assembly.Location));
        var metadata = assembly.GetMetadataReader();
        var members = metadata.MemberReferences.Select(metadata.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference)
            .Select(member => (Type: metadata.GetTypeReference((TypeReferenceHandle)member.Parent), Name: metadata.GetString(member.Name)))
            .Select(member => (Type: $"{metadata.GetString(member.Type.Namespace)}.{metadata.GetString(member.Type.Name)}", member.Name))
            // The compiler's own iterators ask for the thread they run on.
            .Where(member => member.Name != "get_CurrentManagedThreadId")
            .ToList();

        Assert.NotEmpty(members);
        Assert.DoesNotContain(members, member => Impure.Contains(member.Type));
        Assert.DoesNotContain(members, member => member.Name is "get_UtcNow" or "get_Now" or "get_Today" or "get_TickCount64");
    }

    [Fact]
    public void The_top_level_holds_no_other_folders()
    {
        var tracked = Directory.EnumerateDirectories(Shared.Repository).Select(Path.GetFileName)
            .Except(["src", "tests", "wwwroot", "docs", "data", "out", ".git", ".ci", ".vs", ".idea", ".vscode", "TestResults"]);

        Assert.Empty(tracked);
    }

    [Fact]
    public void No_catch_of_everything_stands_outside_the_border_of_a_dump()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Shared.Repository, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => CatchAll().IsMatch(File.ReadAllText(file)))
            .Select(Path.GetFileName);

        // And the border to SQLite, through which no exception may pass.
        Assert.Equal(["DumpBorder.cs", "NativeFunctions.cs", "OpenFile.cs"], files.Order());
    }

    // What throws on, and a filter that names the exceptions it takes, is no catch of everything.
    [GeneratedRegex(@"catch(?:\s*\{(?![^}]*\bthrow;)|\s*\((?:System\.)?Exception(?:\s+\w+)?\)(?!\s*when\s*\(\w+\s+is\s(?!not\b)))")]
    private static partial Regex CatchAll();
}
