using System.Globalization;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FitnessTrack.Data;

/// <summary>
/// What search needs on SQLite: an FTS5 table of the keys, kept by triggers whoever writes, and the table of letters by which
/// they fold. Its row id is four times the source's id, and 0 for a name, 1 for a slug, 2 for an alias, 3 for a tag. Released
/// SQL is never changed.
/// </summary>
internal static class SqliteSearch
{
    private static readonly (string Table, (int Source, string Column)[] Columns)[] Searched =
    [
        ("exercises", [(0, "name"), (1, "slug")]),
        ("exercise_aliases", [(2, "alias")]),
        ("tags", [(3, "name")]),
    ];

    public static void CreateFitnessTrackSearch(this MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("CREATE TABLE exercise_search_letters (letter TEXT NOT NULL PRIMARY KEY, folded TEXT NOT NULL) WITHOUT ROWID;");
        migrationBuilder.Sql($"INSERT INTO exercise_search_letters VALUES {string.Join(", ", SearchText.Letters.OrderBy(letter => letter.Key).Select(Row))};");

        // The keys are folded already: the tokenizer only cuts them into trigrams.
        migrationBuilder.Sql("CREATE VIRTUAL TABLE exercise_search USING fts5(key, tokenize = 'trigram case_sensitive 1', columnsize = 0);");

        foreach (var (table, columns) in Searched)
        {
            foreach (var (source, column) in columns)
            {
                migrationBuilder.Sql($"INSERT INTO exercise_search (rowid, key) SELECT {RowId("s", source)}, {Key($"s.{column}")} FROM {table} AS s;");
            }

            var inserts = Lines(columns.Select(c => $"INSERT INTO exercise_search (rowid, key) VALUES ({RowId("NEW", c.Source)}, {Key($"NEW.{c.Column}")});"));

            // A row that is replaced, as by INSERT OR REPLACE, goes without its delete trigger.
            CreateTrigger(migrationBuilder, table, "insert", "INSERT", Lines([Delete("NEW", columns), inserts]));
            CreateTrigger(
                migrationBuilder, table, "update", $"UPDATE OF {string.Join(", ", columns.Select(c => c.Column).Prepend("id"))}",
                Lines([Delete("OLD", columns), Delete("NEW", columns), inserts]));
            CreateTrigger(migrationBuilder, table, "delete", "DELETE", Delete("OLD", columns));
        }
    }

    /// <param name="migrationBuilder">Gets the SQL.</param>
    /// <param name="ifExists">Empty, or <c>IF EXISTS </c> for what may not be there.</param>
    public static void DropFitnessTrackSearch(this MigrationBuilder migrationBuilder, string ifExists = "")
    {
        foreach (var (table, _) in Searched)
        {
            foreach (var name in new[] { "insert", "update", "delete" })
            {
                migrationBuilder.Sql($"DROP TRIGGER {ifExists}tr_{table}_search_{name};");
            }
        }

        migrationBuilder.Sql($"DROP TABLE {ifExists}exercise_search;");
        migrationBuilder.Sql($"DROP TABLE {ifExists}exercise_search_letters;");
    }

    private static void CreateTrigger(MigrationBuilder migrationBuilder, string table, string name, string when, string statements) =>
        migrationBuilder.Sql(
            $"""
            CREATE TRIGGER tr_{table}_search_{name} AFTER {when} ON {table} FOR EACH ROW
            BEGIN
                {statements}
            END;
            """);

    private static string Delete(string row, (int Source, string Column)[] columns) =>
        $"DELETE FROM exercise_search WHERE rowid IN ({string.Join(", ", columns.Select(c => RowId(row, c.Source)))});";

    private static string RowId(string row, int source) => string.Create(CultureInfo.InvariantCulture, $"{row}.id * 4 + {source}");

    /// <summary>As <see cref="SearchText.Key"/>: character by character, never with two spaces in a row.</summary>
    private static string Key(string text) =>
        $"""
        (WITH RECURSIVE folding (i, folded) AS (
            SELECT 0, ''
            UNION ALL
            SELECT i + 1, folding.folded || CASE
                WHEN l.folded = ' ' AND substr(folding.folded, -1) IN ('', ' ') THEN ''
                ELSE coalesce(l.folded, substr({text}, i + 1, 1)) END
            FROM folding LEFT JOIN exercise_search_letters AS l ON l.letter = substr({text}, i + 1, 1)
            WHERE i < length({text}))
        SELECT '  ' || replace(rtrim(folded), ' ', '  ') || ' ' FROM folding ORDER BY i DESC LIMIT 1)
        """;

    private static string Row(KeyValuePair<char, string> letter) =>
        string.Create(CultureInfo.InvariantCulture, $"(char({(int)letter.Key}), '{letter.Value}')");

    private static string Lines(IEnumerable<string> statements) => string.Join("\n    ", statements);
}
