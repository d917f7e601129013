namespace NewsArchive.Web.Commands;

/// <summary>The file that a verb writes its lines to.</summary>
internal static class OutputFile
{
    /// <summary>What stands for standard input or output in the place of a file.</summary>
    public const string Standard = "-";

    /// <summary>Writes lines to a file, UTF-8 without a byte order mark, or to standard output.</summary>
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
                return;
            }

            await using var file = File.CreateText(name);
            await write(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"Cannot write {name}: {problem.Message}", ExitCode.Impossible, problem);
        }
    }

    /// <summary>Whether writing a file would destroy another one, by whatever names the two are called.</summary>
    public static bool Replaces(string name, string other) =>
        name != Standard && File.Exists(name) && File.Exists(other) && RealPath(name) == RealPath(other);

    private static string RealPath(string path)
    {
        var full = Path.GetFullPath(path);
        return File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;
    }
}
