namespace NewsArchive.Web.Commands;

/// <summary>Where a verb writes to.</summary>
/// <param name="Output">Results: what a pipe or a file is to receive.</param>
/// <param name="Error">Progress, problems, closing words.</param>
/// <param name="IsInteractive">Whether somebody watches <paramref name="Error"/>: a bar may redraw itself.</param>
public sealed record Terminal(TextWriter Output, TextWriter Error, bool IsInteractive)
{
    /// <summary>Whether somebody reads <see cref="Output"/>, so that results may be set as tables.</summary>
    public bool IsRead { get; init; }

    /// <summary>The streams of this process.</summary>
    public static Terminal OfProcess() =>
        new(Console.Out, Console.Error, !Console.IsErrorRedirected) { IsRead = !Console.IsOutputRedirected };

    /// <summary>A text that strangers wrote, without what a terminal would obey.</summary>
    public static string Printable(string text) => Harmless.Line(text);
}
