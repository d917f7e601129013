using System.Diagnostics;
using System.IO.Compression;
using System.Text;

namespace NewsArchive.Tests;

/// <summary>A folder of dumps of its own, gone when the test ends.</summary>
internal sealed class DumpFolder : IDisposable
{
    /// <summary>Where it lies.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("newsarchive-dumps-").FullName;

    /// <summary>A text dump that holds an article.</summary>
    public static string Story(string title = "Rain in Oulu") =>
        $"""
        {title}

        January 19, 2022

        The rain did not stop for a whole day, and the river rose by half a metre, the mayor said on Wednesday.

        Nobody was hurt, but two bridges stay closed until the engineers have looked at them.
        """;

    /// <summary>Writes a file, with the folders above it, and returns its path.</summary>
    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Makes a pipe that nobody writes to and returns its path.</summary>
    public async Task<string> AddPipeAsync(string name)
    {
        var path = System.IO.Path.Combine(Path, name);
        using var mkfifo = Process.Start("mkfifo", path);
        await mkfifo.WaitForExitAsync(TestContext.Current.CancellationToken);
        return path;
    }

    /// <summary>Packs bytes as gzip does.</summary>
    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
