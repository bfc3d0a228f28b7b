namespace FitnessTrack.Data.Benchmarks;

/// <summary>The best SQL known for each query, with the alias that a row's property has.</summary>
internal static class Sql
{
    private const string LogColumns = """
        id AS "Id", user_id AS "UserId", exercise_id AS "ExerciseId", session_id AS "SessionId", planned_set_id AS "PlannedSetId",
            performed_at AS "PerformedAt", set_index AS "SetIndex", is_warmup AS "IsWarmup", to_failure AS "ToFailure",
            actual_weight_kg AS "ActualWeightKg", actual_reps AS "ActualReps", actual_rir AS "ActualRir", actual_rpe AS "ActualRpe",
            actual_tempo AS "ActualTempo", actual_rest_s AS "ActualRestS", notes AS "Notes", created_at AS "CreatedAt", updated_at AS "UpdatedAt"
        """;

    public const string Insert = """
        INSERT INTO exercise_set_logs (user_id, exercise_id, performed_at, set_index, is_warmup, to_failure, actual_weight_kg, actual_reps, actual_rpe)
        VALUES (@UserId, @ExerciseId, @PerformedAt, @SetIndex, @IsWarmup, @ToFailure, @Weight, @ActualReps, @Rpe)
        """;

    public const string AllLogs = $"SELECT {LogColumns} FROM exercise_set_logs";

    public const string Recent = $"SELECT {LogColumns} FROM exercise_set_logs WHERE user_id = @user ORDER BY performed_at DESC, id DESC LIMIT 10";

    public const string Page = $"""
        SELECT {LogColumns} FROM exercise_set_logs
        WHERE user_id = @user AND performed_at <= @at AND (performed_at < @at OR id < @id)
        ORDER BY performed_at DESC, id DESC LIMIT 21
        """;

    public const string PageOfKeys = """
        SELECT id FROM exercise_set_logs
        WHERE user_id = @user AND performed_at <= @at AND (performed_at < @at OR id < @id)
        ORDER BY performed_at DESC, id DESC LIMIT 21
        """;

    /// <summary>Of sets in sessions; the library's knows those outside any session, too.</summary>
    public const string LastPerformance = $"""
        SELECT {LogColumns} FROM exercise_set_logs
        WHERE user_id = @user AND exercise_id = @exercise AND performed_at < @before AND session_id = (
            SELECT session_id FROM exercise_set_logs
            WHERE user_id = @user AND exercise_id = @exercise AND performed_at < @before
            ORDER BY performed_at DESC, id DESC LIMIT 1)
        ORDER BY performed_at, set_index, id
        """;

    /// <summary>What was done is found by the sessions' index, what was planned is summed once a day.</summary>
    public const string Adherence = """
        WITH trained AS (
            SELECT s.id, s.routine_day_id, d.routine_id
            FROM workout_sessions s JOIN routine_days d ON d.id = s.routine_day_id
            WHERE s.user_id = @user),
        plan AS (
            SELECT e.routine_day_id, count(*) AS sets, sum(coalesce(t.target_reps, 0)) AS reps,
                sum(coalesce(CAST(t.target_weight_kg AS double precision) * t.target_reps, 0)) AS kg
            FROM routine_day_exercises e JOIN routine_exercise_sets t ON t.routine_day_exercise_id = e.id
            WHERE NOT t.is_warmup AND e.routine_day_id IN (SELECT routine_day_id FROM trained)
            GROUP BY e.routine_day_id),
        done AS (
            SELECT s.routine_id, t.target_reps, t.target_weight_kg, max(l.actual_reps) AS reps,
                max(CAST(l.actual_weight_kg AS double precision) * l.actual_reps) AS kg,
                max(CASE WHEN (t.target_reps IS NULL OR l.actual_reps >= t.target_reps)
                    AND (t.target_weight_kg IS NULL OR l.actual_weight_kg >= t.target_weight_kg) THEN 1 ELSE 0 END) AS met
            FROM trained s
            JOIN exercise_set_logs l ON l.session_id = s.id
            JOIN routine_exercise_sets t ON t.id = l.planned_set_id
            JOIN routine_day_exercises e ON e.id = t.routine_day_exercise_id AND e.routine_day_id = s.routine_day_id
            WHERE NOT l.is_warmup AND l.actual_reps >= 1 AND NOT t.is_warmup
            GROUP BY s.id, t.id, s.routine_id, t.target_reps, t.target_weight_kg),
        planned AS (
            SELECT s.routine_id, count(*) AS sessions, sum(coalesce(p.sets, 0)) AS sets, sum(coalesce(p.reps, 0)) AS reps, sum(coalesce(p.kg, 0)) AS kg
            FROM trained s LEFT JOIN plan p ON p.routine_day_id = s.routine_day_id
            GROUP BY s.routine_id),
        completed AS (
            SELECT routine_id, count(*) AS sets, sum(met) AS met,
                sum(CASE WHEN reps < target_reps THEN reps ELSE coalesce(target_reps, 0) END) AS reps,
                sum(CASE WHEN target_weight_kg IS NULL OR target_reps IS NULL THEN 0 ELSE coalesce(kg, 0) END) AS kg
            FROM done GROUP BY routine_id)
        SELECT p.routine_id AS "RoutineId", CAST(p.sessions AS integer) AS "Sessions", CAST(p.sets AS integer) AS "PlannedSets",
            CAST(coalesce(c.sets, 0) AS integer) AS "CompletedSets", CAST(coalesce(c.met, 0) AS integer) AS "MetSets",
            CAST(coalesce(c.sets, 0) AS double precision) / nullif(p.sets, 0) AS "SetAdherence",
            CAST(coalesce(c.met, 0) AS double precision) / nullif(p.sets, 0) AS "TargetHitRate",
            CAST(coalesce(c.reps, 0) AS double precision) / nullif(p.reps, 0) AS "RepAdherence",
            coalesce(c.kg, 0) / nullif(p.kg, 0) AS "LoadAdherence"
        FROM planned p LEFT JOIN completed c ON c.routine_id = p.routine_id
        """;

    /// <summary>Counted an exercise and week first, and spread over the muscles then.</summary>
    public static string Volume(bool isPostgres) => $"""
        WITH week AS (
            SELECT exercise_id, {(isPostgres ? PostgresWeek : SqliteWeek)} AS monday,
                count(*) AS sets, sum(CAST(coalesce(actual_weight_kg, 0) AS double precision) * actual_reps) AS kg
            FROM exercise_set_logs
            WHERE user_id = @user AND performed_at >= @from AND performed_at < @until AND NOT is_warmup AND actual_reps >= 1
            GROUP BY 1, 2),
        part AS (
            SELECT w.monday, e.primary_muscle AS muscle, 1.0 * w.sets AS sets, w.kg FROM week w JOIN exercises e ON e.id = w.exercise_id
            UNION ALL
            SELECT w.monday, m.muscle, 0.5 * w.sets, 0.5 * w.kg
            FROM week w JOIN exercises e ON e.id = w.exercise_id JOIN exercise_secondary_muscles m ON m.exercise_id = e.id AND m.muscle <> e.primary_muscle)
        SELECT CAST(@user AS integer) AS "UserId", CAST(monday AS text) AS "WeekStart", CAST(muscle AS text) AS "Muscle",
            CAST(sum(sets) AS double precision) AS "HardSets", round(sum(kg) * 1000) / 1000 AS "TonnageKg"
        FROM part GROUP BY monday, muscle ORDER BY monday
        """;

    /// <summary>The sets are read once; of each kind, the first of its group is the record.</summary>
    public static readonly string Records = $"""
        WITH counted AS MATERIALIZED (
            SELECT id, exercise_id, session_id, performed_at, actual_weight_kg AS weight, actual_reps AS reps, CAST(actual_weight_kg AS double precision) AS kg
            FROM exercise_set_logs WHERE user_id = @user AND NOT is_warmup AND actual_reps >= 1),
        volume AS (
            SELECT exercise_id, session_id, round(sum(kg * reps) * 100) / 100 AS kg, max(performed_at) AS at
            FROM counted WHERE weight > 0 AND session_id IS NOT NULL GROUP BY exercise_id, session_id)
        {First(0, "kg", "exercise_id", "weight DESC, performed_at, id", "weight > 0")}
        UNION ALL
        {First(1, Epley, "exercise_id", $"{Epley} DESC, performed_at, id", "weight > 0 AND reps <= 12")}
        UNION ALL
        {First(2, "CAST(reps AS double precision)", "exercise_id, weight", "reps DESC, performed_at, id", "true")}
        UNION ALL
        SELECT 3, CAST(@user AS integer), exercise_id, kg, NULL, NULL, NULL, session_id, at FROM (
            SELECT *, row_number() OVER (PARTITION BY exercise_id ORDER BY kg DESC, at, session_id) AS place FROM volume) ranked
        WHERE place = 1
        """;

    private const string Epley = "CASE WHEN reps = 1 THEN kg ELSE round(kg * (30 + reps) / 30 * 1e9) / 1e9 END";

    private const string PostgresWeek = $"CAST(date_trunc('week', performed_at AT TIME ZONE '{GeneratedHistory.TimeZone}') AS date)";

    // Without the fraction, as the library: SQLite rounds 23:59:59.9999 up into the next day.
    private const string SqliteWeek =
        "date(substr(performed_at, 1, 19), CASE WHEN performed_at >= '2025-03-30 01:00:00' AND performed_at < '2025-10-26 01:00:00' THEN '+2 hours' ELSE '+1 hours' END, 'weekday 0', '-6 days')";

    private static string First(int kind, string value, string group, string order, string condition) => $"""
        SELECT {kind} AS "Kind", CAST(@user AS integer) AS "UserId", exercise_id AS "ExerciseId", {value} AS "Value", weight AS "WeightKg", reps AS "Reps",
            id AS "LogId", session_id AS "SessionId", performed_at AS "AchievedAt" FROM (
            SELECT *, row_number() OVER (PARTITION BY {group} ORDER BY {order}) AS place FROM counted WHERE {condition}) ranked
        WHERE place = 1
        """;
}
