using NewsArchive.Ingestion.Dumps;

namespace NewsArchive.Tests.Dumps;

public sealed class InputFinderTests : IDisposable
{
    private readonly DumpFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Folders_are_gone_through_in_ordinal_order_with_all_that_is_below()
    {
        foreach (var name in new[] { "b.txt", "a/z.txt", "a/B/c.txt", "Z.txt", "a.txt" })
        {
            folder.Write(name, DumpFolder.Story());
        }

        var names = Find(folder.Path).Select(input => input.Name);
        Assert.Equal(["Z.txt", "a/B/c.txt", "a/z.txt", "a.txt", "b.txt"], names);
    }

    [Fact]
    public void A_file_given_twice_is_one_input()
    {
        var file = folder.Write("a.txt", DumpFolder.Story());
        Assert.Single(Find(folder.Path, file, folder.Path + "/./a.txt"));
    }

    [Fact]
    public void A_file_given_by_itself_is_named_without_folders() =>
        Assert.Equal("a.txt", Find(folder.Write("deep/a.txt", DumpFolder.Story())).Single().Name);

    [Fact]
    public void Links_in_a_folder_are_ignored_with_a_reason_so_that_a_circle_ends()
    {
        folder.Write("a/a.txt", DumpFolder.Story());
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "a", "circle"), folder.Path);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "a", "secret.txt"), "/etc/hostname");

        var inputs = Find(folder.Path).ToList();

        Assert.Equal(["a/a.txt", "a/circle", "a/secret.txt"], inputs.Select(input => input.Name));
        Assert.Equal(["a/a.txt"], inputs.Where(input => input.Ignored == null).Select(input => input.Name));
    }

    [Fact]
    public void A_link_that_is_given_is_followed()
    {
        folder.Write("real/a.txt", DumpFolder.Story());
        var link = Directory.CreateSymbolicLink(Path.Combine(folder.Path, "link"), Path.Combine(folder.Path, "real"));
        Assert.Equal("a.txt", Find(link.FullName).Single().Name);
    }

    [Fact]
    public void Hidden_files_are_inputs_that_are_ignored()
    {
        folder.Write(".hidden.txt", DumpFolder.Story());
        Assert.Equal("a hidden file", Find(folder.Path).Single().Ignored);
    }

    private static IEnumerable<Input> Find(params string[] paths) => InputFinder.Find(paths);
}
