using System.Diagnostics;
using System.Net.Sockets;
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

    [Fact]
    public async Task Pipes_sockets_and_devices_are_ignored_unopened()
    {
        var empty = folder.Write("empty.txt", "");
        var pipe = await folder.AddPipeAsync("pipe.txt");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(folder.Path, "socket.txt")));
        using var links = new DumpFolder();
        var toPipe = File.CreateSymbolicLink(Path.Combine(links.Path, "to-pipe.txt"), pipe).FullName;
        var toDevice = File.CreateSymbolicLink(Path.Combine(links.Path, "to-device.txt"), "/dev/zero").FullName;
        var toFile = File.CreateSymbolicLink(Path.Combine(links.Path, "to-file.txt"), empty).FullName;

        var inputs = Find(folder.Path, toPipe, toDevice, toFile).ToLookup(input => input.Ignored, input => input.Name);

        Assert.Equal(["empty.txt", "to-file.txt"], inputs[null]);
        Assert.Equal(["pipe.txt", "socket.txt", "to-pipe.txt", "to-device.txt"], inputs["not a regular file"]);
    }

    [Theory]
    [InlineData("touch", ".txt")]
    [InlineData("mkdir", "")]
    public async Task A_name_that_is_not_UTF_8_is_called_so(string command, string ending)
    {
        await ShellAsync(command, ending);

        var input = Assert.Single(Find(folder.Path));
        await ShellAsync("rm -r", ending);

        Assert.Null(input.Ignored);
        Assert.Contains("not valid UTF-8", input.Unreadable, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_names_that_are_not_UTF_8_are_two_inputs()
    {
        await ShellAsync("touch", ".txt");
        await ShellAsync("touch", ".txt", letter: "350");

        var inputs = Find(folder.Path).ToList();
        await ShellAsync("rm", ".txt");
        await ShellAsync("rm", ".txt", letter: "350");

        Assert.Equal(2, inputs.Count);
    }

    [Fact]
    public void A_name_with_a_replacement_character_of_its_own_is_read()
    {
        folder.Write("caf\uFFFD.txt", DumpFolder.Story());
        Assert.Null(Assert.Single(Find(folder.Path)).Unreadable);
    }

    // .NET can neither make such a name nor remove it.
    private async Task ShellAsync(string command, string ending, string letter = "351")
    {
        var script = $"{command} \"$1/$(printf 'caf\\{letter}'){ending}\"";
        using var shell = Process.Start("sh", ["-c", script, "sh", folder.Path]);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private static IEnumerable<Input> Find(params string[] paths) => InputFinder.Find(paths);
}
