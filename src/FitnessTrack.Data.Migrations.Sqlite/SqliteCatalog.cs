using Microsoft.Data.Sqlite;

namespace FitnessTrack.Data;

/// <summary>Reads SQLite's catalog, which is the text of the statements that made the objects.</summary>
internal static class SqliteCatalog
{
    /// <summary>Without the tables of EF and of SQLite itself, and those in which a virtual table keeps its content.</summary>
    private const string ReadObjects =
        """
        SELECT type, tbl_name, name, sql FROM sqlite_schema
        WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\_%' ESCAPE '\' AND tbl_name NOT LIKE '\_\_%' ESCAPE '\'
            AND tbl_name NOT IN (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow')
        """;

    public static async Task<IReadOnlyList<SchemaObject>> ReadAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        var objects = new List<SchemaObject>();
        var command = connection.CreateCommand();
        command.CommandText = ReadObjects;
        await using (command.ConfigureAwait(false))
        {
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    objects.AddRange(Objects(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3)));
                }
            }
        }

        return objects;
    }

    private static IEnumerable<SchemaObject> Objects(string type, string table, string name, string sql)
    {
        var tokens = SqliteTokens.Read(sql);
        return type switch
        {
            "index" => [new SchemaObject(SchemaObjectKind.Index, table, name, SqliteTokens.Text(tokens))],
            "trigger" => [new SchemaObject(SchemaObjectKind.Trigger, table, name, SqliteTokens.Text(tokens))],
            "table" when !tokens[1].Is("VIRTUAL") => Table(name, tokens),
            _ => [new SchemaObject(SchemaObjectKind.Table, null, name, SqliteTokens.Text(tokens))],
        };
    }

    /// <summary>A table is taken apart, since what a host adds to it, as by ALTER TABLE … ADD COLUMN, goes into the same text.</summary>
    private static IEnumerable<SchemaObject> Table(string name, List<SqliteToken> tokens)
    {
        var depth = 0;
        var item = new List<SqliteToken>();
        var objects = new List<SchemaObject>();
        foreach (var token in tokens.SkipWhile(token => !token.Is("(")))
        {
            depth += token.Is("(") ? 1 : token.Is(")") ? -1 : 0;
            if ((depth == 1 && token.Is(",")) || (depth == 0 && token.Is(")")))
            {
                objects.Add(Item(name, item));
                item = [];
            }
            else if (depth != 1 || !token.Is("(") || item.Count > 0)
            {
                item.Add(token);
            }
        }

        // What is left stands behind the list, such as WITHOUT ROWID.
        return objects.Prepend(new SchemaObject(SchemaObjectKind.Table, null, name, $"table {SqliteTokens.Text(item)}".TrimEnd()));
    }

    private static SchemaObject Item(string table, List<SqliteToken> item) => item[0] switch
    {
        var first when first.Is("CONSTRAINT") => new SchemaObject(SchemaObjectKind.Constraint, table, item[1].Text, SqliteTokens.Text(item.Skip(2))),
        var first when first.Is("CHECK") || first.Is("FOREIGN") || first.Is("UNIQUE") || first.Is("PRIMARY") =>
            new SchemaObject(SchemaObjectKind.Constraint, table, SqliteTokens.Text(item), SqliteTokens.Text(item)),
        _ => new SchemaObject(SchemaObjectKind.Column, table, item[0].Text, SqliteTokens.Text(item.Skip(1))),
    };
}
