namespace FitnessTrack.Data.Tests.Users;

/// <summary>One user with many logs, each with notes, in sessions of 40 sets.</summary>
internal static class LongHistory
{
    public const string Email = "long@example.org";

    private const int SetsOfSession = 40;

    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider, int logs)
    {
        var db = await TestDatabase.CreateAsync(provider);
        var date = db.IsPostgres ? "date '2010-01-01' + n" : "date('2010-01-01', '+' || n || ' days')";
        var instant = db.IsPostgres
            ? "timestamptz '2010-01-01 17:00:00+00' + make_interval(days => s.n, mins => i.n / 4)"
            : "strftime('%Y-%m-%d %H:%M:%f000', '2010-01-01 17:00:00', '+' || s.n || ' days', '+' || (i.n / 4) || ' minutes')";
        await db.ExecuteAsync($"""
            INSERT INTO users (id, email, username, password_hash) VALUES (1, '{Email}', 'long', 'x');
            INSERT INTO exercises (id, name, slug, primary_muscle, movement, mechanics, force, equipment)
            {Numbers(50)} SELECT n, 'Exercise ' || n, 'exercise-' || n, 'CHEST', 'OTHER', 'COMPOUND', 'PUSH', 'BARBELL' FROM numbers;
            INSERT INTO workout_sessions (id, user_id, workout_date, status)
            {Numbers(logs / SetsOfSession)} SELECT n, 1, {date}, 'COMPLETED' FROM numbers;
            INSERT INTO exercise_set_logs (user_id, exercise_id, session_id, performed_at, set_index, actual_weight_kg, actual_reps, actual_rpe, notes)
            {Numbers(Math.Max(SetsOfSession, logs / SetsOfSession))}
            SELECT 1, 1 + (s.n + i.n / 4) % 50, s.n, {instant}, i.n, 40 + (s.n + i.n) % 100, 1 + (s.n + i.n) % 12, 6.5,
                'felt like set number ' || i.n || ' of the session with the number ' || s.n || ', which was as good as any other session'
            FROM numbers s, numbers i WHERE i.n <= {SetsOfSession} AND s.n <= {logs / SetsOfSession};
            """);
        return db;
    }

    private static string Numbers(int count) =>
        $"WITH RECURSIVE numbers AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM numbers WHERE n < {count})";
}
