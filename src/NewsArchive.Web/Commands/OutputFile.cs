namespace NewsArchive.Web.Commands;

/// <summary>The file that a verb writes its lines to.</summary>
internal static class OutputFile
{
    /// <summary>What stands for standard input or output in the place of a file.</summary>
    public const string Standard = "-";

    /// <summary>
    /// Writes lines to a file, UTF-8 without a byte order mark, or to standard output. A file is whole or as it was before: its lines
    /// are written beside it first.
    /// </summary>
    /// <param name="name">The file, or <see cref="Standard"/>.</param>
    /// <exception cref="CommandException">It cannot be written.</exception>
    public static async Task WriteAsync(string name, Terminal terminal, Func<TextWriter, Task> write)
    {
        try
        {
            if (name == Standard)
            {
                await write(terminal.Output);
                await terminal.Output.FlushAsync();
            }
            else if (Path.Exists(name) && !IsFileToKeep(RealPath(name)))
            {
                await using var file = File.CreateText(name);
                await write(file);
            }
            else
            {
                await ReplaceAsync(File.Exists(name) ? RealPath(name) : Path.GetFullPath(name), write);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"Cannot write {name}: {problem.Message}", ExitCode.Impossible, problem);
        }
    }

    /// <summary>Whether writing a file would destroy another one, by whatever names and links the two are called.</summary>
    public static bool Replaces(string name, string other) =>
        name != Standard && File.Exists(name) && File.Exists(other) && RealPath(name) == RealPath(other);

    private static async Task ReplaceAsync(string path, Func<TextWriter, Task> write)
    {
        var beside = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            await using (var file = File.CreateText(beside))
            {
                await write(file);
            }

            // Who may read it stays as it was.
            if (!OperatingSystem.IsWindows() && File.Exists(path))
            {
                File.SetUnixFileMode(beside, File.GetUnixFileMode(path));
            }

            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    // A device or a pipe has no length: nothing is lost by writing to it, and a file must not take its place.
    private static bool IsFileToKeep(string path) => File.Exists(path) && new FileInfo(path).Length > 0;

    private static string RealPath(string path)
    {
        var full = Path.GetFullPath(path);
        var here = Path.GetDirectoryName(full) is { } folder ? Path.Combine(RealPath(folder), Path.GetFileName(full)) : full;
        return File.ResolveLinkTarget(here, returnFinalTarget: false) is { } target ? RealPath(target.FullName) : here;
    }
}
