using Spectre.Console;

namespace FitnessTrack.Samples;

/// <summary>Tables of plain text: nothing that comes from a database or a file is read as markup.</summary>
internal static class Tables
{
    public static Table Create(string title, params string[] columns)
    {
        var table = new Table { Title = new TableTitle(Markup.Escape(title)), Border = TableBorder.Rounded };
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(new Text(column)));
        }

        return table;
    }

    public static void Add(this Table table, params string[] cells) => table.AddRow(cells.Select(cell => new Text(cell)));

    public static void Show(this IAnsiConsole console, Table table)
    {
        console.WriteLine();
        console.Write(table);
    }
}
