namespace FitnessTrack.Data.Tests.Queries;

/// <summary>20,000 exercises with an alias each, and some with tags.</summary>
internal static class LargeCatalogue
{
    private static readonly SharedDatabase Databases = new(db => db.ExecuteAsync(Sql(db)));

    public static Task<TestDatabase> GetAsync(DatabaseProvider provider) => Databases.GetAsync(provider);

    private static string Sql(TestDatabase db)
    {
        var words = new[] { "Barbell", "Dumbbell", "Cable", "Machine", "Band", "Smith", "Kettlebell", "Quad", "Incline", "Seated", "Bench", "Squat", "Row", "Curl", "Raise", "Press" };
        string Word(int shift) => $"CASE (i >> {shift}) & 15 {string.Concat(words.Select((word, i) => $"WHEN {i} THEN '{word}' "))}END";
        return $"""
            INSERT INTO exercises (name, slug, primary_muscle, movement, mechanics, force, equipment)
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
            SELECT {Word(0)} || ' ' || {Word(4)} || ' ' || {Word(8)} || ' ' || i, 'slug-' || i, 'CHEST', 'OTHER', 'COMPOUND', 'PUSH', 'BARBELL' FROM n;
            INSERT INTO exercise_aliases (exercise_id, alias) SELECT id, 'alias ' || id FROM exercises;
            INSERT INTO tags (name) SELECT 'tag ' || id FROM exercises WHERE id % 100 = 0;
            INSERT INTO exercise_tags (exercise_id, tag_id) SELECT e.id, t.id FROM tags t JOIN exercises e ON e.id % 200 = t.id;
            {QueryPlan.Analyze(db)}
            """;
    }
}
