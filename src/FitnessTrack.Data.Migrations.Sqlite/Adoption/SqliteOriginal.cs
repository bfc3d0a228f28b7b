using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace FitnessTrack.Data;

/// <summary>Reads the original's tables from SQLite's catalog, in the words of its description: constraints by what they are about.</summary>
internal sealed partial class SqliteOriginal(SqliteConnection connection, IReadOnlyList<string> tables, IReadOnlyList<SchemaObject> original)
{
    private const string ReadTables =
        "SELECT name, CASE WHEN sql LIKE 'CREATE VIRTUAL %' THEN 'virtual table' ELSE type END FROM sqlite_schema WHERE type IN ('table', 'view')";

    private const string ReadColumns = "SELECT name, type, \"notnull\", pk, hidden FROM pragma_table_xinfo($table)";

    private const string ReadKey = "SELECT name FROM pragma_table_xinfo($table) WHERE pk > 0 ORDER BY pk";

    private const string ReadForeignKeys =
        """
        SELECT group_concat("from", ', '), "table" || '(' || group_concat(coalesce("to", 'id'), ', ') || ')',
            CASE on_update WHEN 'NO ACTION' THEN '' ELSE ' on update ' || on_update END || CASE on_delete WHEN 'NO ACTION' THEN '' ELSE ' on delete ' || on_delete END
        FROM (SELECT * FROM pragma_foreign_key_list($table) ORDER BY id, seq) GROUP BY id
        """;

    /// <summary>What orders in another way than by the columns' own values, or has not all rows, is told by its statement.</summary>
    private const string ReadIndexes =
        """
        SELECT i.name, i."unique", CASE WHEN i.partial OR (SELECT max(c.desc OR c.name IS NULL OR c.coll <> 'BINARY') FROM pragma_index_xinfo(i.name) c WHERE c.key)
                THEN coalesce((SELECT sql FROM sqlite_schema s WHERE s.type = 'index' AND s.name = i.name), 'with another collation')
                ELSE '(' || (SELECT group_concat(name, ', ') FROM (SELECT c.name FROM pragma_index_xinfo(i.name) c WHERE c.key ORDER BY c.seqno)) || ')' END
        FROM pragma_index_list($table) i WHERE i.origin <> 'pk'
        """;

    private readonly Dictionary<(string? Table, string Column), string> _columns =
        original.Where(o => o.Kind == SchemaObjectKind.Column).ToDictionary(o => (o.Table, o.Name), o => o.Definition);

    private readonly HashSet<string> _enums = [.. original.Where(o => o.Kind == SchemaObjectKind.Enum).Select(o => o.Name)];

    public async Task<IReadOnlyList<SchemaObject>> ReadAsync(CancellationToken cancellationToken)
    {
        var catalog = await SqliteCatalog.ReadAsync(connection, cancellationToken).ConfigureAwait(false);
        return
        [
            .. Query(ReadTables, null, row => new SchemaObject(SchemaObjectKind.Table, null, row.GetString(0), row.GetString(1))),
            .. tables.SelectMany(table => Table(table, catalog)),
            .. catalog.Where(o => o.Kind == SchemaObjectKind.Trigger && tables.Contains(o.Table, StringComparer.Ordinal)),
            .. catalog.Where(IsCheck),

            // There are none on SQLite, so that none can be missing.
            .. original.Where(o => o.Kind == SchemaObjectKind.Enum),
        ];
    }

    private IEnumerable<SchemaObject> Table(string table, IReadOnlyList<SchemaObject> catalog)
    {
        var withCheck = catalog
            .Where(o => o.Kind == SchemaObjectKind.Column && o.Table == table && o.Definition.Contains(" CHECK(", StringComparison.OrdinalIgnoreCase))
            .Select(o => o.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var columns = Query(ReadColumns, table, row => Column(table, row, withCheck));
        var key = Query(ReadKey, table, row => row.GetString(0));
        return
        [
            .. columns,
            .. key.Count == 0 ? [] : new[] { new SchemaObject(SchemaObjectKind.Constraint, table, "primary key", $"({string.Join(", ", key)})") },
            .. Query(ReadForeignKeys, table, row => new SchemaObject(
                SchemaObjectKind.Constraint, table, $"foreign key ({row.GetString(0)})", Lower($"references {row.GetString(1)}{row.GetString(2)}"))),
            .. Query(ReadIndexes, table, row => Index(table, row)),
        ];
    }

    private SchemaObject Column(string table, SqliteDataReader row, HashSet<string> withCheck)
    {
        var (name, isKey) = (row.GetString(0), row.GetInt64(3) > 0);
        var type = Type(Lower(row.GetString(1)).Replace(" ", "", StringComparison.Ordinal), _columns.GetValueOrDefault((table, name), ""));
        var notNull = row.GetInt64(2) != 0 || (isKey && type == "integer");
        return new SchemaObject(
            SchemaObjectKind.Column, table, name, $"{type}{(row.GetInt64(4) == 0 ? "" : " generated")}{(withCheck.Contains(name) ? " with a check" : "")}{(notNull ? " not null" : "")}");
    }

    /// <summary>The type in the description's words; an enum is text of any length, and an instant has several names.</summary>
    private string Type(string found, string expected)
    {
        var type = expected.Split(' ')[0];
        return _enums.Contains(type) && Text().IsMatch(found) ? type
            : type == "timestamptz" && found is "datetime" or "timestamp" ? type
            : found;
    }

    private static SchemaObject Index(string table, SqliteDataReader row)
    {
        var (name, isUnique, definition) = (row.GetString(0), row.GetInt64(1) != 0, row.GetString(2));
        return isUnique && definition[0] == '('
            ? new SchemaObject(SchemaObjectKind.Constraint, table, $"unique {definition}", "unique")
            : new SchemaObject(SchemaObjectKind.Index, table, name, definition);
    }

    /// <summary>Those that SQLAlchemy made for an enum or a boolean are part of the column's type.</summary>
    private bool IsCheck(SchemaObject o) =>
        o.Kind == SchemaObjectKind.Constraint && tables.Contains(o.Table, StringComparer.Ordinal) && o.Definition.StartsWith("CHECK(", StringComparison.OrdinalIgnoreCase)
        && !(ListOfValues().Match(o.Definition) is { Success: true } match
            && _columns.GetValueOrDefault((o.Table, match.Groups["column"].Value), "").Split(' ')[0] is var type && (type == "boolean" || _enums.Contains(type)));

    private List<T> Query<T>(string sql, string? table, Func<SqliteDataReader, T> row)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Our own text.
        command.CommandText = sql;
#pragma warning restore CA2100
        if (table is not null)
        {
            command.Parameters.AddWithValue("$table", table);
        }

        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

#pragma warning disable CA1308 // The description is in lower case.
    private static string Lower(string text) => text.ToLowerInvariant();
#pragma warning restore CA1308

    [GeneratedRegex(@"^(text|varchar(\(\d+\))?)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Text();

    [GeneratedRegex(@"^CHECK\((?<column>\w+) IN\([^()]*\)\)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListOfValues();
}
