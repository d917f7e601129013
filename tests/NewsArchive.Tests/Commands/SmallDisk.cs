using System.Diagnostics;
using System.Globalization;

namespace NewsArchive.Tests.Commands;

/// <summary>
/// A real file system of a few megabytes, which only programs started with <see cref="Enter"/> see. It needs no right but
/// that to make a name space, and is gone with the process that holds it.
/// </summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly Process holder;
    private readonly string place = Directory.CreateTempSubdirectory("newsarchive-disk-").FullName;

    private SmallDisk(int megabytes)
    {
        holder = Process.Start(new ProcessStartInfo(
            "unshare", ["--map-root-user", "--mount", "sh", "-c", $"mount -t tmpfs -o size={megabytes}m none \"$0\" && echo ready && exec cat", place])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }

    /// <summary>A folder on it, as programs on it see it.</summary>
    public string Folder => Path.Combine(place, "archive");

    /// <summary>The words that start a program on it.</summary>
    public string[] Enter => ["nsenter", "--target", holder.Id.ToString(CultureInfo.InvariantCulture), "--user", "--mount", "--preserve-credentials", "--"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Makes one; skips the test where the system does not allow it.</summary>
    public static async Task<SmallDisk> MakeAsync(int megabytes)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "name spaces are those of Linux");
        var disk = new SmallDisk(megabytes);
        if (await disk.holder.StandardOutput.ReadLineAsync(Cancellation) == "ready")
        {
            return disk;
        }

        var problem = await disk.holder.StandardError.ReadToEndAsync(Cancellation);
        await disk.DisposeAsync();
        Assert.Skip($"no file system of its own can be made here: {problem.Trim()}");
        throw new UnreachableException();
    }

    /// <summary>Does something there in a shell and fails where that fails.</summary>
    public async Task DoAsync(string command)
    {
        string[] words = [.. Enter, "sh", "-c", $"cd '{place}' && {command}"];
        using var shell = Process.Start(words[0], words[1..]);
        await shell.WaitForExitAsync(Cancellation);
        Assert.Equal(0, shell.ExitCode);
    }

    /// <summary>A copy of the archive on it, outside.</summary>
    /// <param name="folder">Where to; must not exist.</param>
    public async Task<ArchiveFile> CopyAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        await DoAsync($"for file in archive/newsarchive.db archive/newsarchive.db-wal; do test ! -e $file || cp $file '{folder}'; done");
        return new ArchiveFile(folder);
    }

    public async ValueTask DisposeAsync()
    {
        holder.StandardInput.Close();
        await holder.WaitForExitAsync(CancellationToken.None);
        holder.Dispose();
        Directory.Delete(place, recursive: true);
    }
}
