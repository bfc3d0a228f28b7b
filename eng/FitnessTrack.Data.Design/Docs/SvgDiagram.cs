using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FitnessTrack.Data.Design;

/// <summary>The entity-relationship diagram as a picture, for places that do not render Mermaid.</summary>
internal static class SvgDiagram
{
    private const int Width = 250;
    private const int Gap = 90;
    private const int Row = 18;
    private const int Head = 26;
    private const int Margin = 20;
    private const int Lane = 7;

    /// <summary>
    /// A table stands right of all that it refers to, so that every arrow points left. One that passes other tables on its way has a
    /// lane of its own above them all.
    /// </summary>
    public static string Write(IReadOnlyList<CanonicalTable> tables)
    {
        var keys = tables.SelectMany(table => table.Postgres.ForeignKeyConstraints.OrderBy(key => key.Name, StringComparer.Ordinal)).ToList();
        var passing = keys.Where(key => Depth(key.Table) - Depth(key.PrincipalTable) > 1).ToList();
        var boxes = Place(tables, Margin + (Lane * passing.Count));
        var size = (Width: boxes.Values.Max(box => box.X) + Width + Margin, Height: boxes.Values.Max(box => box.Y + box.Height) + Margin);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size.Width} {size.Height}" width="{size.Width}" height="{size.Height}" font-family="sans-serif" font-size="12">
            <title>The FitnessTrack schema</title>
            <defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z" fill="#667"/></marker></defs>
            <rect width="100%" height="100%" fill="#fff"/>

            """);
        foreach (var key in keys)
        {
            svg.Append(Arrow(key, boxes, passing.IndexOf(key)));
        }

        foreach (var table in tables)
        {
            svg.Append(Table(table, boxes[table.Name]));
        }

        // Under the last table of the last column, where there is room.
        svg.Append(CultureInfo.InvariantCulture, $"""
            <text x="{size.Width - Margin}" y="{size.Height - Margin}" text-anchor="end" fill="#667">bold: primary key · ?: may be null · an arrow leads from a column to the table that it refers to</text>

            """);
        return svg.Append("</svg>\n").ToString();
    }

    private static Dictionary<string, Box> Place(IReadOnlyList<CanonicalTable> tables, int top)
    {
        var boxes = new Dictionary<string, Box>(StringComparer.Ordinal);
        foreach (var layer in tables.GroupBy(table => Depth(table.Postgres)).OrderBy(layer => layer.Key))
        {
            var y = top;
            foreach (var table in layer)
            {
                var height = Head + (Row * table.Columns.Count) + 8;
                boxes[table.Name] = new Box(Margin + (layer.Key * (Width + Gap)), y, height, [.. table.Columns.Select(column => column.Name)]);
                y += height + Margin;
            }
        }

        return boxes;
    }

    private static int Depth(ITable table) => table.ForeignKeyConstraints.Select(key => Depth(key.PrincipalTable) + 1).DefaultIfEmpty(0).Max();

    private static string Table(CanonicalTable table, Box box)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""
            <g transform="translate({box.X} {box.Y})"><rect width="{Width}" height="{box.Height}" rx="4" fill="#f7f8fb" stroke="#99a"/><path d="M0 {Head}h{Width}" stroke="#99a"/><text x="10" y="18" font-weight="bold">{table.Name}</text>

            """);
        foreach (var (i, column) in table.Columns.Index())
        {
            var y = Head + (Row * (i + 1)) - 2;
            var weight = column.IsPrimaryKey ? " font-weight=\"bold\"" : "";
            var name = column.Postgres.IsNullable ? $"{column.Name} ?" : column.Name;
            svg.Append(CultureInfo.InvariantCulture, $"""
                <text x="10" y="{y}"{weight}>{name}</text><text x="{Width - 10}" y="{y}" text-anchor="end" fill="#667">{WebUtility.HtmlEncode(column.PostgresType)}</text>

                """);
        }

        return svg.Append("</g>\n").ToString();
    }

    /// <summary>From the column that refers to another table to that table's name. A foreign key of several columns begins at its first.</summary>
    private static string Arrow(IForeignKeyConstraint key, Dictionary<string, Box> boxes, int lane)
    {
        var (from, to) = (boxes[key.Table.Name], boxes[key.PrincipalTable.Name]);
        var (x1, y1) = (from.X, from.Y + Head + (Row * from.Columns.IndexOf(key.Columns[0].Name)) + (Row / 2) + 2);
        var (x2, y2) = (to.X + Width, to.Y + (Head / 2));
        var way = lane < 0
            ? string.Create(CultureInfo.InvariantCulture, $"C{x1 - (Gap / 2)} {y1} {x2 + (Gap / 2)} {y2} {x2} {y2}")
            : string.Create(CultureInfo.InvariantCulture, $"H{x1 - (Lane * (lane + 1))}V{(Margin / 2) + (Lane * lane)}H{x2 + Gap - (Lane * (lane + 1))}V{y2}H{x2}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<path d=\"M{x1} {y1}{way}\" stroke-linejoin=\"round\" fill=\"none\" stroke=\"#667\" marker-end=\"url(#arrow)\"><title>{key.Name}: on delete {CanonicalTable.DeleteRule(key)}</title></path>\n");
    }

    private sealed record Box(int X, int Y, int Height, List<string> Columns);
}
