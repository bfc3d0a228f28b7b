using System.Runtime.CompilerServices;
using System.Text.Json;

namespace FitnessTrack.Data;

/// <summary>The search in SQL. The text is constant; the FTS5 table finds the keys that contain a candidate. (<c>json_each</c> has a <c>key</c> too.)</summary>
internal static class SqliteSearchQuery
{
    private const string Sql =
        """
        WITH found AS MATERIALIZED (
            SELECT s.rowid >> 2 AS id, s.rowid & 3 AS source, s.key,
                (SELECT count(*) FROM json_each({4}) AS trigram WHERE instr(s.key, trigram.value) > 0) AS trigrams
            FROM exercise_search AS s WHERE s.key MATCH {0}
        ),
        ranked AS MATERIALIZED (
            SELECT id, source, CASE
                WHEN key = {1} THEN 0
                WHEN substr(key, 1, length({2})) = {2} THEN 1000000
                WHEN NOT EXISTS (SELECT 1 FROM json_each({3}) AS word WHERE instr(found.key, word.value) = 0) THEN 2000000
                WHEN 5 * trigrams >= 3 * {5} AND {5} > 0 THEN 3000000 + 1000 * ({6} - trigrams) + length(key)
                END AS rank
            FROM found
        )
        SELECT exercise_id AS "ExerciseId", min(rank) AS "Rank"
        FROM (
            SELECT id AS exercise_id, rank FROM ranked WHERE source IN (0, 1)
            UNION ALL
            SELECT a.exercise_id, rank FROM ranked CROSS JOIN exercise_aliases AS a ON a.id = ranked.id WHERE source = 2
            UNION ALL
            SELECT et.exercise_id, rank FROM ranked CROSS JOIN exercise_tags AS et ON et.tag_id = ranked.id WHERE source = 3
        )
        WHERE rank IS NOT NULL
        GROUP BY exercise_id
        """;

    /// <summary>A candidate is folded text, which has no quotation marks.</summary>
    public static FormattableString Of(SearchText text) => FormattableStringFactory.Create(
        Sql,
        string.Join(" OR ", text.Candidates.Select(candidate => $"\"{candidate}\"")),
        text.Key,
        text.Key.TrimEnd(' '),
        JsonSerializer.Serialize(text.WordStarts, SqliteSearchJson.Default.IReadOnlyListString),
        JsonSerializer.Serialize(text.Trigrams, SqliteSearchJson.Default.IReadOnlyListString),
        text.Trigrams.Count,
        SearchText.MaxTrigrams);
}
