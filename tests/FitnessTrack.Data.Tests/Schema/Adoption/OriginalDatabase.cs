using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace FitnessTrack.Data.Tests.Schema;

/// <summary>A database as the original service made it, with rows in every table.</summary>
internal static class OriginalDatabase
{
    public static readonly string[] Tables =
    [
        "alembic_version", "users", "exercises", "exercise_aliases", "tags", "exercise_tags", "routines", "routine_days", "routine_day_exercises",
        "routine_exercise_sets", "workout_sessions", "exercise_set_logs",
    ];

    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider)
    {
        var db = await TestDatabase.CreateEmptyAsync(provider);
        await ExecuteAsync(db, await ReadAsync(db.IsPostgres ? "original-postgres.sql" : "original-sqlite.sql"));
        await ExecuteAsync(db, (db.IsPostgres ? "SET TIME ZONE 'UTC'; " : "") + await ReadAsync("original-data.sql"));
        if (db.IsPostgres)
        {
            // As if the service had made the rows itself: one that was the last of its table has been deleted since.
            foreach (var table in Tables.Where(table => table is not ("alembic_version" or "exercise_tags")))
            {
                await ExecuteAsync(db, $"SELECT setval('{table}_id_seq', 100)");
            }
        }

        return db;
    }

    /// <summary>Past foreign keys, which SQLite has off unless asked.</summary>
    public static async Task ExecuteAsync(TestDatabase db, string sql)
    {
        if (db.IsPostgres)
        {
            await db.ExecuteAsync(sql);
            return;
        }

        await using var connection = new SqliteConnection($"{db.ConnectionString};Foreign Keys=False;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Every row of every table as text; numbers and instants in one form, however they are stored.</summary>
    public static async Task<Dictionary<string, List<string>>> RowsAsync(TestDatabase db)
    {
        var columns = await db.QueryAsync(db.IsPostgres
            ? """
            SELECT relname, attname, attname || '::text' FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid
            WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum
            """
            : "SELECT t.name, c.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table' ORDER BY cid");
        await using var connection = db.CreateConnection();
        await connection.OpenAsync();

        var rows = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var table in columns.Where(column => Tables.Contains(column[0])).GroupBy(column => column[0]!))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT {string.Join(", ", table.Select(column => column[2]))} FROM {table.Key} ORDER BY {string.Join(", ", table.Take(2).Select(column => column[1]))}";
            await using var reader = await command.ExecuteReaderAsync();
            rows[table.Key] = [];
            while (await reader.ReadAsync())
            {
                var values = Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "NULL" : WithMicroseconds(FormattableString.Invariant($"{reader.GetValue(i)}")));
                rows[table.Key].Add(string.Join("|", values));
            }
        }

        return rows;
    }

    /// <summary>All that the database is: schema, rows, and on PostgreSQL sequences and the like.</summary>
    public static async Task<string> DumpAsync(TestDatabase db)
    {
        var schema = await db.QueryAsync(db.IsPostgres
            ? """
            SELECT concat_ws(' ', 'class', c.oid, relname, relkind, relfilenode, relacl) FROM pg_class c WHERE relnamespace = 'public'::regnamespace
            UNION ALL SELECT 'constraint ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
            UNION ALL SELECT concat_ws(' ', 'column', attrelid::regclass, attname, format_type(atttypid, atttypmod), attcollation, attnotnull, attidentity, pg_get_expr(adbin, adrelid))
                FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum JOIN pg_class c ON c.oid = attrelid WHERE relnamespace = 'public'::regnamespace
            UNION ALL SELECT 'type ' || typname FROM pg_type WHERE typnamespace = 'public'::regnamespace
            UNION ALL SELECT 'function ' || proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
            UNION ALL SELECT 'extension ' || extname FROM pg_extension
            UNION ALL SELECT 'trigger ' || tgname FROM pg_trigger
            UNION ALL SELECT 'sequence ' || sequencename || ' ' || coalesce(last_value, 0) FROM pg_sequences
            ORDER BY 1
            """
            : "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1");
        var rows = await RowsAsync(db);
        return string.Join("\n", schema.Select(row => row[0]).Concat(rows.SelectMany(table => table.Value.Select(row => $"{table.Key}: {row}"))));
    }

    private static string WithMicroseconds(string value)
    {
        var match = Regex.Match(value, @"^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)\.?(\d*)(\+00)?$");
        return match.Success ? $"{match.Groups[1].Value}.{match.Groups[2].Value.PadRight(6, '0')}" : value;
    }

    private static async Task<string> ReadAsync(string name)
    {
        using var reader = new StreamReader(typeof(OriginalDatabase).Assembly.GetManifestResourceStream(name)!);
        return await reader.ReadToEndAsync();
    }
}
