namespace FitnessTrack.Data.Tests.Queries;

/// <summary>
/// 200,000 logs: 100 users with 200 sessions of 10 sets each, over 50 exercises.
/// </summary>
public static class LargeHistory
{
    public const int Users = 100;
    public const int Exercises = 50;
    public const int SessionsOfUser = 200;
    public const int SetsOfSession = 10;

    private static readonly SharedDatabase Databases = new(FillAsync);

    public static Task<TestDatabase> GetAsync(DatabaseProvider provider) => Databases.GetAsync(provider);

    private static async Task FillAsync(TestDatabase db)
    {
        var date = db.IsPostgres ? "date '2024-01-01' + n" : "date('2024-01-01', '+' || n || ' days')";
        var instant = db.IsPostgres
            ? "timestamptz '2024-01-01 17:00:00+00' + make_interval(days => s.n, mins => i.n)"
            : "strftime('%Y-%m-%d %H:%M:%f000', '2024-01-01 17:00:00', '+' || s.n || ' days', '+' || i.n || ' minutes')";

        await db.ExecuteAsync($"""
            INSERT INTO users (id, email, username, password_hash)
            {Numbers(Users)} SELECT n, 'u' || n || '@example.org', 'u' || n, 'x' FROM numbers;
            INSERT INTO exercises (id, name, slug, primary_muscle, movement, mechanics, force, equipment)
            {Numbers(Exercises)} SELECT n, 'Exercise ' || n, 'exercise-' || n, 'CHEST', 'OTHER', 'COMPOUND', 'PUSH', 'BARBELL' FROM numbers;
            INSERT INTO exercise_secondary_muscles (exercise_id, muscle)
            {Numbers(Exercises)} SELECT n, 'TRICEPS' FROM numbers;
            INSERT INTO routines (id, user_id, name)
            {Numbers(Users)} SELECT n, n, 'Plan' FROM numbers;
            INSERT INTO routine_days (id, routine_id, day_index)
            {Numbers(Users)} SELECT n, n, 1 FROM numbers;
            INSERT INTO routine_day_exercises (id, routine_day_id, exercise_id, position)
            {Numbers(Users)} SELECT n, n, 1 + n % {Exercises}, 1 FROM numbers;
            INSERT INTO routine_exercise_sets (id, routine_day_exercise_id, set_index, target_weight_kg, target_reps)
            {Numbers(Users)} SELECT n, n, 1, 80, 5 FROM numbers;
            INSERT INTO workout_sessions (id, user_id, workout_date, status, routine_day_id)
            {Numbers(SessionsOfUser)}, owners AS (SELECT id FROM users)
            SELECT (owners.id - 1) * {SessionsOfUser} + n, owners.id, {date}, 'COMPLETED', owners.id FROM numbers, owners;
            INSERT INTO exercise_set_logs (user_id, exercise_id, session_id, planned_set_id, performed_at, set_index, actual_weight_kg, actual_reps, actual_rpe, is_warmup)
            {Numbers(SessionsOfUser)}
            SELECT u.id, 1 + (u.id * 7 + s.n + i.n / 4) % {Exercises}, (u.id - 1) * {SessionsOfUser} + s.n, CASE WHEN i.n = 2 THEN u.id END,
                {instant}, i.n, 40 + (s.n + i.n) % 100, 1 + (s.n + i.n) % 12, 6 + i.n % 5, i.n = 1
            FROM users u, numbers s, numbers i WHERE i.n <= {SetsOfSession};
            {QueryPlan.Analyze(db)}
            """);
    }

    private static string Numbers(int count) =>
        $"WITH RECURSIVE numbers AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM numbers WHERE n < {count})";
}
