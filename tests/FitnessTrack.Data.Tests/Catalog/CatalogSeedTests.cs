using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FitnessTrack.Data.Tests.Catalog;

/// <summary>How the starter catalogue gets into a database, and what it leaves alone there.</summary>
public class CatalogSeedTests
{
    private const int Callers = 8;

    private static int Count => StarterFile.Entries.Count;

    [Theory, EveryProvider]
    public async Task the_first_call_adds_all_of_it_and_the_second_nothing(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);

        (await SeedAsync(db)).Should().Be(new CatalogSeedResult(Count, 0));
        var first = await CatalogRows.ReadAsync(db);
        first.Exercises.Should().Equal(StarterFile.Entries.OrderBy(entry => entry.Slug, StringComparer.Ordinal).Select(CatalogRows.TextOf));

        (await SeedAsync(db)).Should().Be(new CatalogSeedResult(0, Count));
        (await CatalogRows.ReadAsync(db)).Should().BeEquivalentTo(first);
    }

    [Theory, EveryProvider]
    public async Task what_a_host_has_changed_is_kept_and_only_what_is_missing_comes_back(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await SeedAsync(db);
        await using (var host = db.CreateContext())
        {
            var squat = await host.Exercises.Include(e => e.Aliases).Include(e => e.ExerciseTags).Include(e => e.SecondaryMuscles).SingleAsync(e => e.Slug == "squat");
            (squat.Name, squat.PrimaryMuscle, squat.Cues) = ("House squat", MuscleGroup.Glutes, null);
            squat.Aliases.Clear();
            squat.ExerciseTags.Clear();
            squat.SecondaryMuscles.Clear();
            host.Remove(await host.Exercises.SingleAsync(e => e.Slug == "deadlift"));
            await host.SaveChangesAsync();
            await host.RetireExerciseAsync((await host.Exercises.SingleAsync(e => e.Slug == "swimming")).Id);
        }

        var before = await CatalogRows.ReadAsync(db);
        (await SeedAsync(db)).Should().Be(new CatalogSeedResult(1, Count - 1));

        var after = await CatalogRows.ReadAsync(db);
        after.Exercises.Except(before.Exercises).Should().ContainSingle().Which.Should().StartWith("deadlift|Deadlift|");
        before.Exercises.Except(after.Exercises).Should().BeEmpty();
        before.Stamps.Except(after.Stamps).Should().BeEmpty();
        before.Exercises.Should().ContainSingle(text => text.StartsWith("squat|House squat|Glutes|")).And.ContainSingle(text => text.StartsWith("swimming|") && text.Contains("|retired|"));
    }

    [Theory, EveryProvider]
    public async Task an_exercise_and_a_tag_that_the_host_had_before_are_its_own(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var (mine, tag) = (World.NewExercise("squat"), new Tag { Name = "push" });
        mine.Tags.Add(tag);
        await db.SaveAsync(mine);

        (await SeedAsync(db)).Should().Be(new CatalogSeedResult(Count - 1, 1));

        await using var context = db.CreateContext();
        var squat = await context.Exercises.Include(e => e.Aliases).Include(e => e.Tags).Include(e => e.SecondaryMuscles).SingleAsync(e => e.Slug == "squat");
        squat.Should().BeEquivalentTo(new { mine.Id, Name = "squat", PrimaryMuscle = MuscleGroup.Chest, Aliases = Array.Empty<object>(), SecondaryMuscles = Array.Empty<object>() });
        squat.Tags.Should().ContainSingle().Which.Id.Should().Be(tag.Id);
        (await context.Exercises.WithTag("push").CountAsync()).Should().Be(1 + StarterFile.Entries.Count(entry => entry.Tags.Contains("push")));
    }

    [Theory]
    [EveryProvider(false)]
    [EveryProvider(true)]
    public async Task eight_callers_at_once_add_it_once(DatabaseProvider provider, bool inTransactionsOfTheirOwn)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var callers = Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
        {
            await start.Task;
            return await (inTransactionsOfTheirOwn ? SeedInTransactionAsync(db, commit: true) : SeedAsync(db));
        })).ToList();

        start.SetResult();
        var seeds = await Task.WhenAll(callers);

        seeds.Sum(seed => seed.Inserted).Should().Be(Count);
        seeds.Should().OnlyContain(seed => seed.Inserted + seed.AlreadyThere == Count);
        (await CatalogRows.ReadAsync(db)).Exercises.Should().Equal(StarterFile.Entries.OrderBy(entry => entry.Slug, StringComparer.Ordinal).Select(CatalogRows.TextOf));
    }

    [Fact]
    public async Task an_exercise_that_somebody_adds_meanwhile_is_left_as_it_is()
    {
        // SQLite has one writer at a time.
        await using var db = await TestDatabase.CreateAsync(DatabaseProvider.Postgres);
        var meddler = new AtQuery(2, () => db.SaveAsync(World.NewExercise("deadlift")));
        await using var context = db.CreateContext(options => options.AddInterceptors(meddler));

        (await context.SeedFitnessTrackCatalogAsync()).Should().Be(new CatalogSeedResult(Count - 1, 1));

        (await db.ScalarAsync("SELECT count(*) FROM exercise_aliases a JOIN exercises e ON e.id = a.exercise_id WHERE e.slug = 'deadlift'")).Should().Be("0");
        (await CatalogRows.ReadAsync(db)).Exercises.Should().HaveCount(Count).And.Contain(text => text.StartsWith("deadlift|deadlift|"));
    }

    [Theory, EveryProvider]
    public async Task a_call_that_is_cancelled_half_way_leaves_nothing(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        using var stop = new CancellationTokenSource();
        var atTheKeysOfNewExercises = new AtQuery(3, () => stop.CancelAsync());
        await using var context = db.CreateContext(options => options.AddInterceptors(atTheKeysOfNewExercises));

        await context.Invoking(c => c.SeedFitnessTrackCatalogAsync(stop.Token)).Should().ThrowAsync<OperationCanceledException>();

        (await CountsAsync(db)).Should().Equal("0", "0", "0", "0", "0");
        (await context.SeedFitnessTrackCatalogAsync()).Inserted.Should().Be(Count);
    }

    [Theory, EveryProvider]
    public async Task it_is_part_of_the_callers_transaction(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);

        (await SeedInTransactionAsync(db, commit: false)).Inserted.Should().Be(Count);

        (await CountsAsync(db)).Should().Equal("0", "0", "0", "0", "0");
    }

    [Theory, EveryProvider]
    public async Task it_tracks_nothing_and_saves_nothing_of_the_callers_own_and_asks_little(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var counter = new CommandCounter();
        await using var context = db.CreateContext(options => options.AddInterceptors(counter));
        var pending = context.Add(World.NewUser("ada"));

        await context.SeedFitnessTrackCatalogAsync();

        context.ChangeTracker.Entries().Should().ContainSingle();
        pending.State.Should().Be(EntityState.Added);
        (await db.ScalarAsync("SELECT count(*) FROM users")).Should().Be("0");
        counter.Commands.Where(sql => sql.Contains("-- FitnessTrack.SeedFitnessTrackCatalogAsync", StringComparison.Ordinal)).Should().HaveCount(3);

        counter.Commands.Clear();
        await context.SeedFitnessTrackCatalogAsync();
        counter.Commands.Should().ContainSingle();
    }

    [Theory, EveryProvider]
    public async Task an_exercise_that_a_filter_of_the_hosts_model_hides_is_there(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await SeedAsync(db);
        await db.ExecuteAsync("UPDATE exercises SET is_active = false WHERE slug = 'squat'");
        var options = new DbContextOptionsBuilder<HostContext>();
        db.Use(options);
        await using var context = new HostContext(options.Options);
        (await context.Set<Exercise>().CountAsync()).Should().Be(Count - 1);

        (await context.SeedFitnessTrackCatalogAsync()).Should().Be(new CatalogSeedResult(0, Count));
    }

    [Theory, EveryProvider]
    public async Task it_can_follow_the_first_migration_at_once(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateEmptyAsync(provider);
        var services = new ServiceCollection();
        services.AddFitnessTrackData(options => db.Use(options));
        await using var host = services.BuildServiceProvider();

        await host.GetRequiredService<IFitnessTrackSchema>().MigrateAsync();
        await using var scope = host.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<FitnessTrackDbContext>();

        (await context.SeedFitnessTrackCatalogAsync()).Inserted.Should().Be(Count);
    }

    [Theory]
    [EveryProvider("jalon al pecho", "lat-pulldown")]
    [EveryProvider("SENTADILLA BULGARA", "bulgarian-split-squat")]
    [EveryProvider("extension de cuadriceps", "leg-extension")]
    [EveryProvider("Peso muerto rumano", "romanian-deadlift")]
    [EveryProvider("bench press (barbell)", "bench-press")]
    [EveryProvider("snatch ballance", "snatch-balance")]
    public async Task search_finds_it_in_both_languages_without_accents(DatabaseProvider provider, string text, string slug)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        await SeedAsync(db);
        await using var context = db.CreateContext();

        (await context.Exercises.Search(text).Select(exercise => exercise.Slug).FirstAsync()).Should().Be(slug);
    }

    private static async Task<CatalogSeedResult> SeedAsync(TestDatabase db)
    {
        await using var context = db.CreateContext();
        return await context.SeedFitnessTrackCatalogAsync();
    }

    private static async Task<CatalogSeedResult> SeedInTransactionAsync(TestDatabase db, bool commit)
    {
        await using var context = db.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync();
        var seed = await context.SeedFitnessTrackCatalogAsync();
        if (commit)
        {
            await transaction.CommitAsync();
        }

        return seed;
    }

    private static async Task<string?[]> CountsAsync(TestDatabase db) => await Task.WhenAll(
        new[] { "exercises", "exercise_aliases", "exercise_secondary_muscles", "exercise_tags", "tags" }
            .Select(table => db.ScalarAsync($"SELECT count(*) FROM {table}")));

    private sealed class HostContext(DbContextOptions<HostContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.ApplyFitnessTrack();
            modelBuilder.Entity<Exercise>().HasQueryFilter(exercise => exercise.IsActive);
        }
    }
}
