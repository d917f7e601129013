using System.CommandLine;
using NewsArchive.Evaluation.Gold;
using NewsArchive.Evaluation.Runs;
using NewsArchive.Evaluation.Tables;

namespace NewsArchive.Evaluation.Commands;

/// <summary>Date strings and encodings, right or wrong: the verb <c>strings</c>.</summary>
internal static class Strings
{
    /// <summary>The verb.</summary>
    public static Command Command()
    {
        var command = new Command("strings", "Read date strings and encodings that others collected, and list what was read wrong.");
        command.SetAction(_ => CommonOptions.WithShared(shared =>
        {
            Write(shared, int.MaxValue, Console.Out);
            return 0;
        }));
        return command;
    }

    /// <summary>Writes the table and what is wrong, and returns the figures.</summary>
    /// <param name="take">List so many wrong ones of each kind.</param>
    public static IReadOnlyList<Figure> Write(SharedFolder shared, int take, TextWriter output)
    {
        IReadOnlyList<CheckedCases> all = [.. DateStrings.All(shared), .. Encodings.All(shared)];
        new Table(["cases", "all", "right"], [.. all.Select(cases => (IReadOnlyList<string>)[cases.Name, Table.Cell(cases.Cases), Table.Cell(cases.Figure.Value)])])
            .Write(output, "Date strings and encodings");
        foreach (var cases in all)
        {
            foreach (var wrong in cases.Wrong.Take(take))
            {
                output.WriteLine($"{cases.Name}: {wrong}");
            }
        }

        output.WriteLine();
        return [.. all.Select(cases => cases.Figure)];
    }
}
