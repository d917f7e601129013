using Spectre.Console;

namespace NewsArchive.Web.Commands;

/// <summary>Rows of a result: a table to somebody who reads it, otherwise lines with a tab between the columns.</summary>
/// <param name="headings">One a column; a column of numbers has a blank before its name.</param>
internal sealed class Columns(params string[] headings)
{
    private readonly List<string[]> rows = [];

    /// <summary>Adds a row.</summary>
    /// <param name="cells">As many as there are columns; what strangers wrote is made harmless.</param>
    public void Add(params string[] cells) => rows.Add([.. cells.Select(Terminal.Printable)]);

    /// <summary>Writes all rows.</summary>
    public async Task WriteAsync(Terminal terminal)
    {
        if (terminal.IsRead)
        {
            WriteTable(terminal.Output);
            return;
        }

        foreach (var row in rows.Prepend([.. headings.Select(heading => heading.Trim())]))
        {
            await terminal.Output.WriteLineAsync(string.Join('\t', row));
        }
    }

    private void WriteTable(TextWriter output)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns([.. headings.Select(heading => new TableColumn(new Text(heading.Trim()))
        {
            Alignment = heading.StartsWith(' ') ? Justify.Right : Justify.Left,
            NoWrap = heading.StartsWith(' '),
        })]);
        foreach (var row in rows)
        {
            table.AddRow(row.Select(cell => new Text(cell)));
        }

        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }).Write(table);
    }
}
