using System.Runtime.CompilerServices;

namespace FitnessTrack.Data;

/// <summary>The search in SQL. The text is constant; a candidate finds its rows through the trigram indexes of the keys.</summary>
internal static class PostgresSearchQuery
{
    // A candidate is folded text, in which no character means anything to LIKE. UNION, since several candidates find one row.
    // Through arrays, because the planner overestimates the matches, and then reads all exercises instead of the few.
    private static string Sql(string schema) =>
        $$"""
        SELECT match.exercise_id AS "ExerciseId", match.rank AS "Rank"
        FROM (
            SELECT array_agg(best.exercise_id) AS exercise_ids, array_agg(best.rank) AS ranks
            FROM (
                SELECT ranked.exercise_id, min(ranked.rank) AS rank
                FROM (
                    SELECT found.exercise_id, CASE
                        WHEN found.key = {1} THEN 0
                        WHEN starts_with(found.key, {2}) THEN 1000000
                        WHEN NOT EXISTS (SELECT 1 FROM unnest({3}) AS word WHERE strpos(found.key, word) = 0) THEN 2000000
                        WHEN 5 * shared.trigrams >= 3 * {5} AND {5} > 0 THEN 3000000 + 1000 * ({6} - shared.trigrams) + length(found.key)
                        END AS rank
                    FROM (
                        SELECT e.id AS exercise_id, e.name_search AS key
                        FROM unnest({0}) AS candidate JOIN {{schema}}exercises AS e ON e.name_search LIKE candidate
                        UNION
                        SELECT e.id, e.slug_search
                        FROM unnest({0}) AS candidate JOIN {{schema}}exercises AS e ON e.slug_search LIKE candidate
                        UNION
                        SELECT a.exercise_id, a.alias_search
                        FROM unnest({0}) AS candidate JOIN {{schema}}exercise_aliases AS a ON a.alias_search LIKE candidate
                        UNION
                        SELECT et.exercise_id, t.name_search
                        FROM unnest({0}) AS candidate JOIN {{schema}}tags AS t ON t.name_search LIKE candidate
                        JOIN {{schema}}exercise_tags AS et ON et.tag_id = t.id
                    ) AS found
                    CROSS JOIN LATERAL (
                        SELECT count(*)::int AS trigrams FROM unnest({4}) AS trigram WHERE strpos(found.key, trigram) > 0
                    ) AS shared
                ) AS ranked
                WHERE ranked.rank IS NOT NULL
                GROUP BY ranked.exercise_id
            ) AS best
        ) AS matches
        CROSS JOIN LATERAL unnest(matches.exercise_ids, matches.ranks) AS match (exercise_id, rank)
        """;

    /// <param name="text">What is searched for.</param>
    /// <param name="schema">The schema of the tables; null where the search path leads to them.</param>
    public static FormattableString Of(SearchText text, string? schema) => FormattableStringFactory.Create(
        Sql(PostgresName.Prefix(schema).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)),
        text.Candidates.Select(candidate => $"%{candidate}%").ToArray(),
        text.Key,
        text.Key.TrimEnd(' '),
        text.WordStarts.ToArray(),
        text.Trigrams.ToArray(),
        text.Trigrams.Count,
        SearchText.MaxTrigrams);
}
