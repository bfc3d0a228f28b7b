using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FitnessTrack.Data;

/// <summary>
/// What search needs on PostgreSQL: the key of a text as an immutable function, generated columns of the keys, which are right
/// whoever writes, and trigram indexes on them. EF's model does not know the columns. Released SQL is never changed.
/// </summary>
internal static class PostgresSearch
{
    private static readonly (string Table, string Column)[] Searched =
    [
        ("exercises", "name"),
        ("exercises", "slug"),
        ("exercise_aliases", "alias"),
        ("tags", "name"),
    ];

    public static void CreateFitnessTrackSearch(this MigrationBuilder migrationBuilder, IModel model)
    {
        var schema = PostgresName.PrefixIn(model);
        migrationBuilder.Sql(CreateExtension("pg_trgm"));
        migrationBuilder.Sql(CreateKeyFunction(schema));

        // An extension may have been put into a schema of its own; for this transaction its operators are found there. Not a
        // SELECT, which an idempotent script, where all is inside a block of PL/pgSQL, could not hold.
        migrationBuilder.Sql(
            """
            DO $$
            BEGIN
                PERFORM set_config('search_path', concat_ws(', ', nullif(current_setting('search_path'), ''), quote_ident(n.nspname)), true)
                FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_trgm';
            END
            $$;
            """);

        foreach (var (table, column) in Searched)
        {
            // Stored, because an index on the expression makes a search compute it anew for every row that it looks at.
            migrationBuilder.Sql(
                $"ALTER TABLE {schema}{table} ADD COLUMN {column}_search text COLLATE \"C\" GENERATED ALWAYS AS ({schema}fitnesstrack_search_key({column})) STORED;");

            // A catalogue is searched more than written: every search would read the list of what is yet to be indexed.
            migrationBuilder.Sql($"CREATE INDEX ix_{table}_{column}_search ON {schema}{table} USING gin ({column}_search gin_trgm_ops) WITH (fastupdate = off);");
        }
    }

    /// <summary>The extension stays: it may have been there before, and others may use it.</summary>
    /// <param name="migrationBuilder">Gets the SQL.</param>
    /// <param name="model">The model that the migration leads to.</param>
    /// <param name="ifExists">Empty, or <c>IF EXISTS </c> for what may not be there.</param>
    public static void DropFitnessTrackSearch(this MigrationBuilder migrationBuilder, IModel model, string ifExists = "")
    {
        var schema = PostgresName.PrefixIn(model);
        foreach (var (table, column) in Searched)
        {
            migrationBuilder.Sql($"ALTER TABLE {schema}{table} DROP COLUMN {ifExists}{column}_search;");
        }

        migrationBuilder.Sql($"DROP FUNCTION {ifExists}{schema}fitnesstrack_search_key(text);");
    }

    private static string CreateExtension(string name) =>
        $"""
        DO $$
        BEGIN
            CREATE EXTENSION IF NOT EXISTS {name};
        EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
            RAISE EXCEPTION USING
                ERRCODE = SQLSTATE,
                MESSAGE = 'FitnessTrack needs the PostgreSQL extension {name}, which this server does not let this role create (' || SQLERRM
                    || '). Let a superuser, or a role with CREATE on this database, run in it: CREATE EXTENSION {name}; then migrate again. '
                    || 'A server that does not have the extension gets it with PostgreSQL''s contrib package, or by the hosting service''s settings.';
        END
        $$;
        """;

    /// <summary>As <see cref="SearchText.Key"/>. The short way is for text that is all ASCII, which has as many bytes as characters.
    /// Runs of spaces become two, by way of U+0001, which a folded text cannot hold; <c>regexp_replace</c> is slower.</summary>
    private static string CreateKeyFunction(string schema)
    {
        var expanded = Letters(folded => folded.Length > 1).Aggregate("$1", (sql, letter) => $"replace({sql}, {Literal(letter.Key.ToString())}, '{letter.Value}')");
        return
            $"""
            CREATE FUNCTION {schema}fitnesstrack_search_key(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
                SELECT '  ' || replace(replace(replace(btrim(CASE WHEN octet_length($1) = length($1)
                    THEN {Translate("lower($1 COLLATE \"C\")", letter => char.IsAscii(letter) && !char.IsLetter(letter))}
                    ELSE {Translate(expanded, _ => true)}
                END), ' ', E' \u0001'), E'\u0001 ', ''), E'\u0001', ' ') || ' '
            $$;
            """;
    }

    /// <summary>What has no counterpart, at the end, is removed.</summary>
    private static string Translate(string sql, Func<char, bool> which)
    {
        var letters = Letters(folded => folded.Length == 1).Concat(Letters(folded => folded.Length == 0)).Where(letter => which(letter.Key)).ToList();
        return $"translate({sql}, {Literal(string.Concat(letters.Select(letter => letter.Key)))}, '{string.Concat(letters.Select(letter => letter.Value))}')";
    }

    private static IEnumerable<KeyValuePair<char, string>> Letters(Func<string, bool> folded) =>
        SearchText.Letters.Where(letter => folded(letter.Value)).OrderBy(letter => letter.Key);

    private static string Literal(string text) => text.Aggregate(
        new StringBuilder("E'"),
        (literal, letter) => char.IsLetterOrDigit(letter) ? literal.Append(letter) : literal.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
        literal => literal.Append('\'').ToString());
}
