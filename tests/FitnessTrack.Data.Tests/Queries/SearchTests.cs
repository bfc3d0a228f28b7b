using System.Diagnostics;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FitnessTrack.Data.Tests.Queries;

public class SearchTests
{
    [Theory, EveryProvider]
    public async Task each_filter_says_its_name_in_the_statement(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await using var context = db.CreateContext();

        context.Exercises.WithPrimaryMuscle(MuscleGroup.Chest).WithMuscle(MuscleGroup.Chest).WithEquipment(Equipment.Barbell).WithDifficulty(Level.Beginner)
            .WithMovement(MovementPattern.HorizontalPush).WithTag("push").Active().ToQueryString().Split('\n').Where(line => line.StartsWith("-- F", StringComparison.Ordinal))
            .Should().Equal(
                "-- FitnessTrack.WithPrimaryMuscle", "-- FitnessTrack.WithMuscle", "-- FitnessTrack.WithEquipment", "-- FitnessTrack.WithDifficulty",
                "-- FitnessTrack.WithMovement", "-- FitnessTrack.WithTag", "-- FitnessTrack.Active");
    }

    [Theory, EveryProvider]
    public async Task the_order_is_exact_then_prefix_then_all_words_then_close_spelling(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await SaveAsync(db, "Incline Press Bench", "Bench Press Wide", "Bensh Press", "Bench Press", "Leg Press", "Squat");

        (await FindAsync(db, "bench press")).Should().Equal("Bench Press", "Bench Press Wide", "Incline Press Bench", "Bensh Press");
    }

    [Theory]
    [EveryProvider("bech press", "Bench Press")]
    [EveryProvider("BENCH-PRESS", "Bench Press")]
    [EveryProvider("bénch prèss", "Bench Press")]
    [EveryProvider("gluteo", "Puente de glúteo")]
    [EveryProvider("GLÚTEO puente", "Puente de glúteo")]
    [EveryProvider("glu\u0301teo", "Puente de glúteo")]
    [EveryProvider("deadlft", "Barbell Deadlift")]
    [EveryProvider("peso muerto", "Barbell Deadlift")]
    [EveryProvider("farmers walk", "Farmer’s Walk")]
    [EveryProvider("strasse", "Straße")]
    [EveryProvider("s", "Straße", "Stepmill")]
    [EveryProvider("жим", "ЖИМ лёжа")]
    [EveryProvider("💪", "Arm 💪")]
    [EveryProvider("%")]
    [EveryProvider("_")]
    [EveryProvider("\"")]
    [EveryProvider("*")]
    [EveryProvider("' OR 1=1 --")]
    [EveryProvider("NEAR(bench press)", "Bench Press")]
    [EveryProvider("be%ss")]
    [EveryProvider("zzz")]
    public async Task a_text_finds(DatabaseProvider provider, string text, params string[] expected)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await SaveAsync(db, "Bench Press", "Puente de glúteo", "Barbell Deadlift|Peso muerto", "Farmer’s Walk", "Straße", "Stepmill", "ЖИМ лёжа", "Arm 💪");

        (await FindAsync(db, text)).Should().BeEquivalentTo(expected);
    }

    [Theory, EveryProvider]
    public async Task aliases_slugs_and_tags_are_found_and_an_exercise_comes_once(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var exercise = World.NewExercise("press-banca");
        (exercise.Name, exercise.IsActive) = ("Bench Press", false);
        exercise.Aliases.Add(new ExerciseAlias { Alias = "Bankdrücken" });
        exercise.Aliases.Add(new ExerciseAlias { Alias = "Bench Press" });
        exercise.Tags.Add(new Tag { Name = "Kraftübung" });
        exercise.Tags.Add(new Tag { Name = "bench" });
        await db.SaveAsync(exercise);

        foreach (var text in new[] { "press banca", "bankdrucken", "kraftubung", "bench" })
        {
            (await FindAsync(db, text)).Should().Equal("Bench Press");
        }
    }

    [Theory, EveryProvider]
    public async Task ties_are_ordered_by_name_then_id(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await SaveAsync(db, "row c", "Row B", "row a", "row a");
        await using var context = db.CreateContext();

        var found = await context.Exercises.Search("row").Select(e => new { e.Name, e.Id }).ToListAsync();

        found.Select(e => e.Name).Should().Equal("Row B", "row a", "row a", "row c");
        found[1].Id.Should().BeLessThan(found[2].Id);
    }

    [Theory, EveryProvider]
    public async Task what_plain_sql_writes_is_found_at_once_and_what_it_renames_or_deletes_no_longer(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await SaveAsync(db, "Anchor");
        var insert = "INSERT INTO exercises (id, name, slug, primary_muscle, movement, mechanics, force, equipment) "
            + "VALUES (77, 'Élévation', 'elev', 'CHEST', 'OTHER', 'COMPOUND', 'PUSH', 'BARBELL')";
        await db.ExecuteAsync(insert);
        await db.ExecuteAsync("INSERT INTO exercise_aliases (id, exercise_id, alias) VALUES (5, 77, 'Flügel')");
        await db.ExecuteAsync("INSERT INTO tags (id, name) VALUES (5, 'délicat')");
        (await FindAsync(db, "delicat")).Should().BeEmpty();
        await db.ExecuteAsync("INSERT INTO exercise_tags (exercise_id, tag_id) VALUES (77, 5)");

        foreach (var text in new[] { "elevation", "elev", "flugel", "delicat" })
        {
            (await FindAsync(db, text)).Should().Equal(["Élévation"], text);
        }

        await db.ExecuteAsync("UPDATE exercises SET name = 'Zug', slug = 'zug' WHERE id = 77; UPDATE exercise_aliases SET alias = 'Quirl' WHERE id = 5; UPDATE tags SET name = 'hart' WHERE id = 5");
        foreach (var text in new[] { "elevation", "elev", "flugel", "delicat" })
        {
            (await FindAsync(db, text)).Should().BeEmpty(text);
        }

        foreach (var text in new[] { "zug", "quirl", "hart" })
        {
            (await FindAsync(db, text)).Should().Equal(["Zug"], text);
        }

        await db.ExecuteAsync("DELETE FROM tags WHERE id = 5");
        (await FindAsync(db, "hart")).Should().BeEmpty();
        await db.ExecuteAsync("DELETE FROM exercises WHERE id = 77");
        (await FindAsync(db, "zug")).Should().BeEmpty();
        (await FindAsync(db, "quirl")).Should().BeEmpty();
        if (!db.IsPostgres)
        {
            (await db.ScalarAsync("SELECT count(*) FROM exercise_search")).Should().Be("2", "cascades leave nothing behind in the table that only SQLite has");
        }
    }

    [Theory, EveryProvider]
    public async Task a_row_that_gets_another_key_is_still_found(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await SaveAsync(db, "Bench", "Squat|Sentadilla");

        await db.ExecuteAsync("UPDATE exercises SET id = 500 WHERE name = 'Bench'; UPDATE exercise_aliases SET id = 900");

        (await FindAsync(db, "bench")).Should().Equal("Bench");
        (await FindAsync(db, "sentadilla")).Should().Equal("Squat");
        await db.ExecuteAsync("DELETE FROM exercises");
        (await db.ScalarAsync(db.IsPostgres ? "SELECT 0" : "SELECT count(*) FROM exercise_search")).Should().Be("0", "nothing is left under the old key");
    }

    [Fact]
    public async Task on_sqlite_a_row_that_is_replaced_is_found_under_its_new_name_only()
    {
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await SaveAsync(db, "Bench");
        var replace = "INSERT OR REPLACE INTO exercises (id, name, slug, primary_muscle, movement, mechanics, force, equipment) "
            + "SELECT id, 'Squat', 'squat', primary_muscle, movement, mechanics, force, equipment FROM exercises";
        await db.ExecuteAsync(replace);

        (await FindAsync(db, "bench")).Should().BeEmpty();
        (await FindAsync(db, "squat")).Should().Equal("Squat");
    }

    [Theory, EveryProvider]
    public async Task every_character_is_folded_by_the_database_as_by_the_library(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var names = Enumerable.Range(1, 0x2FFFF).Where(Rune.IsValid).Where(c => c < 0x10000 || c % 64 == 0)
            .Select(c => $"{new Rune(c)}x").Chunk(50).Select(chunk => string.Concat(chunk)).ToList();
        await db.SaveAsync([.. names.Select((name, i) => new Exercise
        {
            Name = name, Slug = $"s{i}", PrimaryMuscle = MuscleGroup.Abs, Movement = MovementPattern.Other,
            Mechanics = Mechanics.Compound, Force = ForceVector.Pull, Equipment = Equipment.Other,
        })]);

        var keys = await db.QueryAsync(db.IsPostgres
            ? "SELECT name, fitnesstrack_search_key(name) FROM exercises"
            : "SELECT e.name, s.key FROM exercises e JOIN exercise_search s ON s.rowid = e.id * 4");

        keys.Should().HaveCount(names.Count);
        keys.Where(row => row[1] != SearchText.Of(row[0]!).Key).Should().BeEmpty();
    }

    [Theory, EveryProvider]
    public async Task generated_catalogues_are_searched_as_the_definition_says(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);

        PropertyCheck.ForAll(GeneratedCatalogue.Generator, 40, async catalogue =>
        {
            var exercises = await catalogue.SaveAsync(db);
            await using var context = db.CreateContext();
            foreach (var text in catalogue.Texts)
            {
                var found = await context.Exercises.Search(text).Select(e => e.Slug).ToListAsync();
                found.Should().Equal(ReferenceSearch.Find(exercises, text), "of the text '{0}'", text);
            }
        });
    }

    [Theory, EveryProvider]
    public async Task the_real_catalogue_is_searched_as_the_definition_says_typing_errors_included(DatabaseProvider provider)
    {
        var file = SharedData.PathTo("free-exercise-db.json");
        await using var db = await TestDatabase.CreateAsync(provider);
        var exercises = JsonDocument.Parse(await File.ReadAllTextAsync(file)).RootElement.EnumerateArray().Select(entry =>
        {
            var exercise = World.NewExercise(entry.GetProperty("id").GetString()!);
            exercise.Name = entry.GetProperty("name").GetString()!;
            return exercise;
        }).ToList();
        exercises.Should().HaveCount(873);
        await db.SaveAsync([.. exercises]);
        await using var context = db.CreateContext();

        foreach (var (text, position) in exercises.Where((_, i) => i % 9 == 0).SelectMany((e, i) => new[] { (e.Name, -1), (e.Name, i % e.Name.Length) }))
        {
            var typed = position < 0 ? text : text.Remove(position, 1);
            var found = await context.Exercises.Search(typed).Select(e => e.Slug).ToListAsync();
            found.Should().Equal(ReferenceSearch.Find(exercises, typed), "of the text '{0}'", typed);
        }

        foreach (var (typed, meant) in new[]
        {
            ("bech press", "Bench_Press_-_Powerlifting"), ("dumbel curl", "Dumbbell_Bicep_Curl"), ("romanian dedlift", "Romanian_Deadlift"), ("weigthed pull up", "Weighted_Pull_Ups"),
        })
        {
            (await context.Exercises.Search(typed).Select(e => e.Slug).Take(25).ToListAsync()).Should().Contain(meant, typed);
        }
    }

    [Theory, EveryProvider]
    public async Task a_search_with_filters_order_and_projection_is_one_statement(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        await SaveAsync(db, "Bench Press Machine", "Bench Dip");
        var counter = new CommandCounter();
        await using var context = db.CreateContext(options => options.AddInterceptors(counter));

        var found = await context.Exercises.Search("bench")
            .Active().WithPrimaryMuscle(MuscleGroup.Chest).WithMuscle(MuscleGroup.Triceps).WithEquipment(Equipment.Barbell)
            .WithDifficulty(Level.Beginner).WithMovement(MovementPattern.HorizontalPush).WithTag("strength")
            .Where(e => e.Name != "x").Select(e => new { e.Id, Aliases = e.Aliases.Count }).Take(5).ToListAsync();

        found.Should().Equal([new { world.Exercise.Id, Aliases = 1 }]);
        counter.Commands.Should().ContainSingle().Which.Should().Contain("FitnessTrack.Search");
    }

    [Theory, EveryProvider]
    public async Task each_filter_keeps_what_it_names(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var world = await World.CreateAsync(db);
        var other = World.NewExercise("other");
        (other.PrimaryMuscle, other.Movement, other.Equipment) = (MuscleGroup.Triceps, MovementPattern.Carry, Equipment.Band);
        (other.Difficulty, other.IsActive) = (Level.Advanced, false);
        await db.SaveAsync(other);
        await using var context = db.CreateContext();

        async Task Only(IQueryable<Exercise> query, params Exercise[] expected) =>
            (await query.Select(e => e.Id).ToListAsync()).Should().BeEquivalentTo(expected.Select(e => e.Id));

        await Only(context.Exercises.WithPrimaryMuscle(MuscleGroup.Triceps), other);
        await Only(context.Exercises.WithMuscle(MuscleGroup.Triceps), other, world.Exercise);
        await Only(context.Exercises.WithMuscle(MuscleGroup.Chest), world.Exercise);
        await Only(context.Exercises.WithMovement(MovementPattern.Carry), other);
        await Only(context.Exercises.WithEquipment(Equipment.Band), other);
        await Only(context.Exercises.WithDifficulty(Level.Advanced), other);
        await Only(context.Exercises.WithTag("strength"), world.Exercise);
        await Only(context.Exercises.WithTag("Strength"));
        await Only(context.Exercises.Active(), world.Exercise);
    }

    [Theory, EveryProvider]
    public async Task bad_arguments_are_named_and_a_long_text_is_bounded(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await SaveAsync(db, new string('ß', 120), "Bench");
        await using var context = db.CreateContext();
        var exercises = context.Exercises;

        FluentActions.Invoking(() => exercises.Search(null!)).Should().Throw<ArgumentNullException>().WithParameterName("text");
        FluentActions.Invoking(() => exercises.Search("")).Should().Throw<ArgumentException>().WithParameterName("text");
        FluentActions.Invoking(() => exercises.Search(" \t\u00a0")).Should().Throw<ArgumentException>().WithParameterName("text");
        FluentActions.Invoking(() => ((DbSet<Exercise>)null!).Search("x")).Should().Throw<ArgumentNullException>().WithParameterName("exercises");
        FluentActions.Invoking(() => exercises.WithMuscle((MuscleGroup)99)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("muscle");
        FluentActions.Invoking(() => exercises.WithTag(" ")).Should().Throw<ArgumentException>().WithParameterName("tag");

        (await FindAsync(db, new string('ß', 120))).Should().ContainSingle();
        (await FindAsync(db, string.Concat(Enumerable.Repeat("bench ", 20_000)))).Should().Equal("Bench");
        (await FindAsync(db, "\ud83d bench\0")).Should().Contain("Bench");
    }

    [Fact]
    public async Task an_extension_in_a_schema_of_its_own_serves_too()
    {
        await using var db = await TestDatabase.CreateEmptyAsync(DatabaseProvider.Postgres);
        await db.ExecuteAsync("CREATE SCHEMA ext; CREATE EXTENSION pg_trgm SCHEMA ext");
        await using (var context = db.CreateContext())
        {
            await context.Database.MigrateAsync();
            var exercise = World.NewExercise("bench-press");
            exercise.Name = "Bench Press";
            context.Add(exercise);
            await context.SaveChangesAsync();
        }

        (await FindAsync(db, "bech press")).Should().Equal("Bench Press");
    }

    [Theory]
    [EveryProvider("barbell bech prss")]
    [EveryProvider("incline")]
    [EveryProvider("q")]
    public async Task no_table_is_scanned_to_search_twenty_thousand_exercises(DatabaseProvider provider, string text)
    {
        var db = await LargeCatalogue.GetAsync(provider);
        await using var context = db.CreateContext();

        var plan = await ExplainAsync(context, context.Exercises.Search(text).Active().Take(20), db.IsPostgres);

        plan.Should().NotMatchRegex(@"(?i)seq scan on (exercises|exercise_aliases|exercise_tags)|scan (e|a|et|exercises)\b(?! using)");
        plan.Should().MatchRegex(db.IsPostgres ? "ix_exercises_name_search" : "SCAN s VIRTUAL TABLE INDEX \\d+:M");
        var watch = Stopwatch.StartNew();
        (await context.Exercises.Search(text).Take(20).ToListAsync()).Should().NotBeEmpty();
        TestContext.Current.TestOutputHelper!.WriteLine($"{provider}, '{text}': {watch.ElapsedMilliseconds} ms");
    }

    private static async Task<string> ExplainAsync(DbContext context, IQueryable<Exercise> query, bool isPostgres)
    {
        await context.Database.OpenConnectionAsync();
        await using var command = query.CreateDbCommand();
        command.CommandText = $"EXPLAIN {(isPostgres ? "" : "QUERY PLAN ")}{command.CommandText}";
        await using var reader = await command.ExecuteReaderAsync();
        var plan = new StringBuilder();
        while (await reader.ReadAsync())
        {
            plan.AppendLine(reader.GetString(reader.FieldCount - 1));
        }

        return plan.ToString();
    }

    /// <summary>Names with aliases behind a bar, as exercises with slugs that no text resembles.</summary>
    private static Task SaveAsync(TestDatabase db, params string[] names) => db.SaveAsync([.. names.Select((name, i) =>
    {
        var exercise = World.NewExercise(FormattableString.Invariant($"0{i}0"));
        exercise.Name = name.Split('|')[0];
        foreach (var alias in name.Split('|').Skip(1))
        {
            exercise.Aliases.Add(new ExerciseAlias { Alias = alias });
        }

        return exercise;
    })]);

    private static async Task<List<string>> FindAsync(TestDatabase db, string text)
    {
        await using var context = db.CreateContext();
        return await context.Exercises.Search(text).Select(e => e.Name).ToListAsync();
    }
}
