using System.Text.RegularExpressions;

namespace FitnessTrack.Data.Tests.Schema;

/// <summary>What a database's own catalog says of its tables, in the words of <see cref="CanonicalSchema"/>.</summary>
internal static partial class CatalogReader
{
    public static async Task<List<string>> ReadAsync(TestDatabase db) =>
        db.IsPostgres ? await ReadPostgresAsync(db) : await ReadSqliteAsync(db);

    public static async Task<List<string>> ReadPostgresEnumsAsync(TestDatabase db) =>
        Flatten(await db.QueryAsync(
            """
            SELECT t.typname || ': ' || string_agg(e.enumlabel, ' ' ORDER BY e.enumsortorder)
            FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid GROUP BY t.typname ORDER BY 1
            """));

    /// <summary>What is beside tables and their constraints: functions, extensions, triggers, and the tables of search on SQLite.</summary>
    public static async Task<List<string>> ReadOthersAsync(TestDatabase db) => Flatten(await db.QueryAsync(db.IsPostgres
        ? """
        SELECT 'trigger ' || tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'O'
        UNION ALL
        SELECT 'extension ' || extname FROM pg_extension WHERE extname <> 'plpgsql'
        UNION ALL
        SELECT 'function ' || p.proname FROM pg_proc p LEFT JOIN pg_depend d ON d.objid = p.oid AND d.deptype = 'e'
        WHERE p.pronamespace = 'public'::regnamespace AND d.objid IS NULL
        """
        : @"SELECT type || ' ' || name FROM sqlite_master WHERE type NOT IN ('table', 'index') OR name LIKE 'exercise\_search%' ESCAPE '\'"));

    private static async Task<List<string>> ReadPostgresAsync(TestDatabase db)
    {
        var columns = await db.QueryAsync(
            """
            SELECT c.relname, a.attname,
                replace(replace(format_type(a.atttypid, a.atttypmod), 'character varying', 'varchar'), 'timestamp with time zone', 'timestamptz')
                || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
                || CASE a.attidentity WHEN 'd' THEN ' identity' WHEN '' THEN '' ELSE ' other identity' END
                || coalesce(' default ' || regexp_replace(pg_get_expr(d.adbin, d.adrelid), '::\w+', ''), '')
            FROM pg_attribute a
            JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
            LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relname NOT LIKE '\_\_%'
            """);
        var indexes = await db.QueryAsync(
            """
            SELECT t.relname, CASE WHEN i.indisprimary THEN 'primary key' WHEN i.indisunique THEN 'unique' ELSE 'index' END,
                c.relname, (SELECT string_agg(replace(pg_get_indexdef(i.indexrelid, k, true), '"', ''), ', ' ORDER BY k) FROM generate_series(1, i.indnatts) k)
                    || coalesce(' where ' || pg_get_expr(i.indpred, i.indrelid), '')
            FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
            WHERE t.relnamespace = 'public'::regnamespace AND t.relname NOT LIKE '\_\_%' AND i.indisvalid
            """);
        var foreignKeys = await db.QueryAsync(
            """
            SELECT t.relname, 'foreign key ' || k.conname || replace(replace(replace(
                pg_get_constraintdef(k.oid), 'FOREIGN KEY', ''), ' REFERENCES ', ' -> '), '(', ' (')
            FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid WHERE k.contype = 'f' AND k.convalidated
            """);
        var checks = await db.QueryAsync(
            """
            SELECT t.relname, 'check ' || k.conname FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid
            WHERE k.contype = 'c' AND k.convalidated AND t.relnamespace = 'public'::regnamespace
            """);

        return
        [
            .. columns.Select(r => $"{r[0]}: {r[1]} {r[2]}"),
            .. indexes.Select(r => $"{r[0]}: {r[1]} {r[2]} ({r[3]})"),
            .. foreignKeys.Select(r => $"{r[0]}: {Spaces().Replace(r[1]!, " ").Replace("ON DELETE", "on delete", StringComparison.Ordinal).Replace("CASCADE", "cascade", StringComparison.Ordinal).Replace("SET NULL", "set null", StringComparison.Ordinal)}"),
            .. checks.Select(r => $"{r[0]}: {r[1]}"),
        ];
    }

    private static async Task<List<string>> ReadSqliteAsync(TestDatabase db)
    {
        var facts = new List<string>();
        foreach (var (table, sql) in (await db.QueryAsync(
            @"SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\' AND name NOT LIKE '\_\_%' ESCAPE '\' AND name NOT LIKE 'exercise\_search%' ESCAPE '\'"))
            .Select(r => (r[0]!, r[1]!)))
        {
            facts.AddRange((await db.QueryAsync($"SELECT name, type, \"notnull\", dflt_value FROM pragma_table_xinfo('{table}')"))
                .Select(r => $"{table}: {r[0]} {r[1]}{(r[2] == "1" ? " not null" : "")}{Identity(sql, r[0]!)}{Default(r[1]!, sql, r[0]!, r[3])}"));

            facts.AddRange(Constraint().Matches(sql).Select(m => $"{table}: {m.Groups["kind"].Value.ToLowerInvariant()} {m.Groups["name"].Value}{Columns(m)}"));
            facts.AddRange(ForeignKey().Matches(sql).Select(m =>
                $"{table}: foreign key {m.Groups["name"].Value} ({Unquote(m.Groups["columns"].Value)}) -> {m.Groups["principal"].Value} ({Unquote(m.Groups["keys"].Value)}) on delete {m.Groups["rule"].Value.ToLowerInvariant()}"));

            foreach (var index in await db.QueryAsync($"SELECT name, \"unique\" FROM pragma_index_list('{table}') WHERE origin = 'c' AND partial = 0"))
            {
                var columns = Flatten(await db.QueryAsync($"SELECT name FROM pragma_index_info('{index[0]}') ORDER BY seqno"));
                facts.Add($"{table}: {(index[1] == "1" ? "unique" : "index")} {index[0]} ({string.Join(", ", columns)})");
            }
        }

        return facts;
    }

    /// <summary>A key of one column is declared behind that column, without naming it again.</summary>
    private static string Columns(Match match) => match.Groups["columns"].Success
        ? $" ({Unquote(match.Groups["columns"].Value)})"
        : match.Groups["column"].Success ? $" ({match.Groups["column"].Value})" : "";

    private static string Identity(string sql, string column) =>
        sql.Contains($"\"{column}\" INTEGER NOT NULL CONSTRAINT", StringComparison.Ordinal)
        && sql.Contains("PRIMARY KEY AUTOINCREMENT", StringComparison.Ordinal)
            ? " identity"
            : "";

    /// <summary>SQLite knows no booleans: those are the columns whose domain is 0 and 1.</summary>
    private static string Default(string type, string sql, string column, string? value) => value switch
    {
        null => "",
        _ when value.StartsWith("strftime(", StringComparison.Ordinal) => " default now()",
        "0" or "1" when type == "INTEGER" && sql.Contains($"CHECK ({column} IN (0, 1))", StringComparison.Ordinal) =>
            value == "1" ? " default true" : " default false",
        _ => $" default {value}",
    };

    private static List<string> Flatten(List<string?[]> rows) => [.. rows.Select(r => r[0]!)];

    private static string Unquote(string text) => text.Replace("\"", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("""(?:"(?<column>\w+)" INTEGER NOT NULL )?CONSTRAINT "(?<name>\w+)" (?<kind>CHECK|UNIQUE|PRIMARY KEY)(?: \((?<columns>(?:"\w+"(?:, )?)+)\))?""")]
    private static partial Regex Constraint();

    [GeneratedRegex("""(?:"(?<column>\w+)" INTEGER NOT NULL )?CONSTRAINT "(?<name>\w+)" FOREIGN KEY \((?<columns>[^)]*)\) REFERENCES "(?<principal>\w+)" \((?<keys>[^)]*)\) ON DELETE (?<rule>CASCADE|SET NULL)""")]
    private static partial Regex ForeignKey();
}
