namespace NewsArchive.Web.Commands;

/// <summary>Where a verb reads from and writes to.</summary>
/// <param name="Output">Results: what a pipe or a file is to receive.</param>
/// <param name="Error">Progress, problems, closing words.</param>
/// <param name="IsInteractive">Whether somebody watches <paramref name="Error"/>: a bar may redraw itself.</param>
public sealed record Terminal(TextWriter Output, TextWriter Error, bool IsInteractive)
{
    /// <summary>What a verb that is told so reads instead of a file.</summary>
    public Stream Input { get; init; } = Stream.Null;

    /// <summary>Whether somebody reads <see cref="Output"/>, so that results may be set as tables.</summary>
    public bool IsRead { get; init; }

    /// <summary>The streams of this process.</summary>
    public static Terminal OfProcess() =>
        new(Console.Out, Console.Error, !Console.IsErrorRedirected) { Input = Console.OpenStandardInput(), IsRead = !Console.IsOutputRedirected };

    /// <summary>A text that strangers wrote, without what a terminal would obey.</summary>
    public static string Printable(string text) => Harmless.Line(text);
}
