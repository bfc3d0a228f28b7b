using Xunit;

namespace FitnessTrack.Data.Tests.Schema;

/// <summary>Rows that the original's schema takes and the canonical one does not, and how they are then told.</summary>
internal static class BrokenOriginals
{
    public static TheoryData<string, string[]> Everywhere => new()
    {
        { "UPDATE users SET email = 'Ada@example.org' WHERE id = 1", ["users: 1 row breaks ck_users_email_valid: 1"] },
        { "UPDATE users SET email = ' ada@example.org' WHERE id = 1", ["users: 1 row breaks ck_users_email_valid: 1"] },
        { "UPDATE users SET email = 'ada' WHERE id = 1", ["users: 1 row breaks ck_users_email_valid: 1"] },
        { "UPDATE users SET username = username || ' ', full_name = ''", ["users: 3 rows break ck_users_full_name_valid: 1, 2, 40", "users: 3 rows break ck_users_username_valid: 1, 2, 40"] },
        { "UPDATE users SET age = -1, height_cm = 0, weight_kg = 0 WHERE id = 40", ["users: 1 row breaks ck_users_age_range: 40", "users: 1 row breaks ck_users_height_cm_range: 40", "users: 1 row breaks ck_users_weight_kg_range: 40"] },
        { "UPDATE users SET password_hash = ''", ["users: 3 rows break ck_users_password_hash_not_empty: 1, 2, 40"] },
        { "UPDATE tags SET name = '' WHERE id = 5", ["tags: 1 row breaks ck_tags_name_not_empty: 5"] },
        { "UPDATE exercises SET name = '' WHERE id = 7", ["exercises: 1 row breaks ck_exercises_name_not_empty: 7"] },
        { "UPDATE routines SET starts_on = '9999-12-31'", ["routines: 2 rows break ck_routines_starts_on_range: 1, 2"] },
        { "UPDATE routine_days SET day_index = day_index - 1", ["routine_days: 2 rows break ck_routine_days_day_index_range: 1, 3"] },
        { "UPDATE routine_exercise_sets SET target_rir = 11, target_rpe = 10.1 WHERE id = 3", ["routine_exercise_sets: 1 row breaks ck_routine_exercise_sets_target_rir_range: 3", "routine_exercise_sets: 1 row breaks ck_routine_exercise_sets_target_rpe_range: 3"] },
        { "UPDATE exercise_set_logs SET session_id = 6 WHERE id < 5", ["exercise_set_logs: 2 rows break fk_exercise_set_logs_session: 1, 2"] },
        { "UPDATE exercise_set_logs SET actual_reps = -1, set_index = 0 WHERE id = 5", ["exercise_set_logs: 1 row breaks ck_exercise_set_logs_actual_reps_range: 5", "exercise_set_logs: 1 row breaks ck_exercise_set_logs_set_index_range: 5"] },
    };

    public static TheoryData<string, string[]> Sqlite => new()
    {
        { "DELETE FROM workout_sessions WHERE id = 1", ["exercise_set_logs: 2 rows break fk_exercise_set_logs_session: 1, 2"] },
        { "DELETE FROM tags WHERE id = 1", ["exercise_tags: 2 rows break fk_exercise_tags_tag: (3, 1), (7, 1)"] },
        { "UPDATE exercise_set_logs SET planned_set_id = 999 WHERE id = 5", ["exercise_set_logs: 1 row breaks fk_exercise_set_logs_planned_set: 5"] },
        {
            "INSERT INTO exercise_set_logs (id, user_id, exercise_id, performed_at, set_index) VALUES (6, 1, 3, '2024-03-01 18:10:00.0', 2)",
            ["exercise_set_logs: 2 rows break uq_esl_session_set: 2, 6"]
        },
        { "UPDATE users SET username = printf('%051d', id)", ["users: 3 rows break ck_users_username_length: 1, 2, 40"] },
        { "UPDATE users SET age = 36.5 WHERE id = 1", ["users: 1 row breaks ck_users_age_domain: 1"] },
        { "UPDATE users SET age = 'old' WHERE id = 1", ["users: 1 row breaks ck_users_age_domain: 1"] },
        { "UPDATE users SET weight_kg = 61.255 WHERE id = 1", ["users: 1 row breaks ck_users_weight_kg_domain: 1"] },
        { "UPDATE users SET weight_kg = 'heavy' WHERE id = 1", ["users: 1 row breaks ck_users_weight_kg_domain: 1", "users: 1 row breaks ck_users_weight_kg_range: 1"] },
        { "UPDATE users SET weight_kg = 9e999 WHERE id = 1", ["users: 1 row breaks ck_users_weight_kg_domain: 1", "users: 1 row breaks ck_users_weight_kg_range: 1"] },
        { "UPDATE exercises SET primary_muscle = 'chest' WHERE id = 3", ["exercises: 1 row breaks ck_exercises_primary_muscle_domain: 3"] },
        { "UPDATE exercises SET unilateral = 2 WHERE id = 3", ["exercises: 1 row breaks ck_exercises_unilateral_domain: 3"] },
        { "UPDATE exercises SET cues = x'00ff' WHERE id = 3", ["exercises: 1 row breaks ck_exercises_cues_domain: 3"] },
        { "UPDATE exercises SET cues = 'a' || char(0) || 'b' WHERE id = 3", ["exercises: 1 row breaks ck_exercises_cues_domain: 3"] },
        { "UPDATE workout_sessions SET workout_date = '2024-02-30' WHERE id = 6", ["workout_sessions: 1 row breaks ck_workout_sessions_workout_date_domain: 6"] },
        { "UPDATE tags SET name = 'x' WHERE id = 5; UPDATE routine_days SET created_at = '2024-01-05T08:00:00', updated_at = 1704441600", ["routine_days: 3 rows break ck_routine_days_created_at_domain: 1, 2, 3", "routine_days: 3 rows break ck_routine_days_updated_at_domain: 1, 2, 3", "routine_days: 3 rows break ck_routine_days_updated_at_range: 1, 2, 3"] },
        { "UPDATE users SET created_at = '2024-02-30 08:00:00', updated_at = '2024-01-05 08:00:00.1234567'", ["users: 3 rows break ck_users_created_at_domain: 1, 2, 40", "users: 3 rows break ck_users_updated_at_domain: 1, 2, 40"] },
    };

    public static TheoryData<string, string[]> Postgres => new()
    {
        { "UPDATE users SET weight_kg = 'NaN' WHERE id = 1", ["users: 1 row breaks ck_users_weight_kg_range: 1"] },
        { "UPDATE users SET created_at = '-infinity' WHERE id = 1", ["users: 1 row breaks ck_users_created_at_range: 1"] },
        { "UPDATE workout_sessions SET workout_date = 'infinity' WHERE id = 6", ["workout_sessions: 1 row breaks ck_workout_sessions_workout_date_range: 6"] },
    };
}
