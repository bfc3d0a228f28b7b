using System.Text;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace FitnessTrack.Data.Tests;

/// <summary>The README's examples, compiled and run; <see cref="ReadmeTests"/> holds the README to them, line by line.</summary>
public class ReadmeSnippets
{
    [Theory, EveryProvider]
    public async Task the_examples_of_the_readme_do_what_it_says(DatabaseProvider databaseProvider)
    {
        await using var db = await TestDatabase.CreateEmptyAsync(databaseProvider);
        await using var provider = new ServiceCollection().AddFitnessTrackData(options => db.Use(options)).BuildServiceProvider();

        var schema = provider.GetRequiredService<IFitnessTrackSchema>();
        var applied = await schema.MigrateAsync(); // the names of the migrations, none where it was up to date

        applied.Should().NotBeEmpty();
        (await schema.MigrateAsync()).Should().BeEmpty();
        await using var context = await provider.GetRequiredService<IDbContextFactory<FitnessTrackDbContext>>().CreateDbContextAsync();

        var user = new User { Email = "bob@example.org", Username = "bob", WeightKg = 83.5m };
        user.SetPassword("correct horse battery staple");
        context.Add(user);
        await context.SaveChangesAsync();

        var email = " Bob@Example.org ".Trim().ToLowerInvariant();
        var found = await context.Users.SingleOrDefaultAsync(u => u.Email == email);
        var signedIn = found?.VerifyPassword("correct horse battery staple") ?? false;

        signedIn.Should().BeTrue();
        System.Text.Json.JsonSerializer.Serialize(await context.Users.AsNoTracking().SingleAsync()).Should().NotContain(user.PasswordHash).And.NotContain("PasswordHash");
        var routine = await CreateRoutineAsync(context, user);
        (await context.Routines.AsNoTracking().Include(r => r.Days).SingleAsync(r => r.Id == routine.Id)).Days.Single().Title.Should().Be("Push");

        await context.SeedFitnessTrackCatalogAsync();
        await LogSessionAsync(context, user);

        (await context.WorkoutSessions.WithTotals().SingleAsync()).TonnageKg.Should().Be(1200);
        await context.ExerciseSetLogs.ExecuteDeleteAsync();
        context.ChangeTracker.Clear();
        (user, var exercise) = (await context.Users.SingleAsync(), await context.Exercises.SingleAsync(e => e.Slug == "bench-press"));
        context.AddRange(Enumerable.Range(1, 12).Select(i => new ExerciseSetLog { User = user, Exercise = exercise, PerformedAt = World.Start.AddMinutes(i), SetIndex = 1 }));
        await context.SaveChangesAsync();
        var userId = user.Id;

        var lines = await context.ExerciseSetLogs
            .Recent(userId, 10)
            .Select(log => new { log.PerformedAt, Exercise = log.Exercise.Name, log.ActualWeightKg, log.ActualReps })
            .ToListAsync();

        lines.Select(line => line.PerformedAt).Should().Equal(Enumerable.Range(3, 10).Reverse().Select(i => World.Start.AddMinutes(i)));
        lines.Should().OnlyContain(line => line.Exercise == "Bench Press");

        context.Add(new User { Email = "bob@example.org", Username = "bob2", PasswordHash = "x" });
        (await OutputOfRefusedWriteAsync(context)).Should().Be($"User.Email is taken (uq_users_email){Environment.NewLine}");
        context.ChangeTracker.Entries().Should().BeEmpty();
    }

    [Theory, EveryProvider]
    public async Task a_host_migrates_and_seeds_before_it_runs(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateEmptyAsync(provider);
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services.AddFitnessTrackData(options => db.Use(options));
        using var app = builder.Build();

        await app.Services.GetRequiredService<IFitnessTrackSchema>().MigrateAsync();
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<FitnessTrackDbContext>().SeedFitnessTrackCatalogAsync();
        }

        (await db.ScalarAsync("SELECT count(*) FROM exercises")).Should().Be("298");
    }

    /// <summary>On the databases that they name, the first two run in eng/consume.sh, in the programs of the READMEs.</summary>
    [Fact]
    public void the_registrations_of_the_readme_choose_their_database()
    {
        ProviderOf(services =>
        {
            services.AddFitnessTrackData(options => options.UseFitnessTrackSqlite("Data Source=fitnesstrack.db"));
        }).Should().EndWith("Sqlite");

        ProviderOf(services =>
        {
            services.AddFitnessTrackData(options => options.UseFitnessTrackPostgres("Host=localhost;Database=fitnesstrack;Username=app"));
        }).Should().EndWith("PostgreSQL");

        ProviderOf(services =>
        {
            services.AddFitnessTrackData();
        }).Should().EndWith("Sqlite");
    }

    [Fact]
    public async Task the_configuration_of_the_readme_chooses_its_database()
    {
        await using var db = await TestDatabase.CreateEmptyAsync(DatabaseProvider.Postgres);
        var json = Markdown.Blocks("README.md").Single(block => block.Language == "json").Text;
        using var text = new MemoryStream(Encoding.UTF8.GetBytes(json));
        var configuration = new ConfigurationManager();
        configuration.AddJsonStream(text);
        configuration.GetConnectionString("FitnessTrack").Should().Be("Host=localhost;Database=fitnesstrack;Username=app");
        configuration["ConnectionStrings:FitnessTrack"] = db.ConnectionString;
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration);

        services.AddFitnessTrackData();

        await using var provider = services.BuildServiceProvider();
        var applied = await provider.GetRequiredService<IFitnessTrackSchema>().MigrateAsync();
        applied.Should().NotBeEmpty();
        (await db.ScalarAsync("SELECT count(*) FROM users")).Should().Be("0");
    }

    private static async Task LogSessionAsync(FitnessTrackDbContext context, User user)
    {
        var exercise = await context.Exercises.SingleAsync(e => e.Slug == "bench-press");
        var session = new WorkoutSession { User = user, WorkoutDate = DateOnly.FromDateTime(DateTime.Today) };
        for (var set = 1; set <= 3; set++)
        {
            session.SetLogs.Add(new ExerciseSetLog
            {
                User = user,
                Exercise = exercise,
                PerformedAt = DateTimeOffset.Now,
                SetIndex = set,
                ActualWeightKg = 80,
                ActualReps = 5,
            });
        }

        context.Add(session);
        await context.SaveChangesAsync();
    }

    static async Task<Routine> CreateRoutineAsync(FitnessTrackDbContext context, User user)
    {
        var routine = new Routine { User = user, Name = "PPL Mesocycle" };
        routine.Days.Add(new RoutineDay { DayIndex = 1, Title = "Push" });
        context.Add(routine);
        await context.SaveChangesAsync();
        return routine;
    }

    private static async Task<string> OutputOfRefusedWriteAsync(FitnessTrackDbContext context)
    {
        await using var Console = new StringWriter();
        try
        {
            await context.SaveChangesAsync();
        }
        catch (FitnessTrackConstraintException e) when (e.Kind == ConstraintKind.Unique)
        {
            Console.WriteLine($"{e.EntityType!.Name}.{e.PropertyNames[0]} is taken ({e.ConstraintName})");
            context.ChangeTracker.Clear();
        }

        return Console.ToString();
    }

    private static string ProviderOf(Action<IServiceCollection> register)
    {
        var services = new ServiceCollection();
        register(services);
        using var provider = services.BuildServiceProvider();
        using var context = provider.GetRequiredService<IDbContextFactory<FitnessTrackDbContext>>().CreateDbContext();
        return context.Database.ProviderName!;
    }
}
