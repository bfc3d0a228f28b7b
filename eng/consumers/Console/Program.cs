// Saves a user, a routine, a session and a set log through the packages, and fails unless all of it is read back.
// Arguments: sqlite|postgres and a connection string; with "delete" behind them, the database is deleted, and that is all.
using FitnessTrack.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

var connectionString = args[1];
await using var services = new ServiceCollection()
    .AddFitnessTrackData(options => _ = args[0] switch
    {
        "sqlite" => options.UseFitnessTrackSqlite(connectionString),
        "postgres" => options.UseFitnessTrackPostgres(connectionString),
        _ => throw new ArgumentException($"Not a provider: {args[0]}"),
    })
    .BuildServiceProvider();

var contexts = services.GetRequiredService<IDbContextFactory<FitnessTrackDbContext>>();
var schema = services.GetRequiredService<IFitnessTrackSchema>();
if (args is [_, _, "delete"])
{
    await DeleteAsync();
    return;
}

try
{
    Expect("migrations were pending", true, (await schema.MigrateAsync()).Count > 0);
    Expect("the schema is current", true, (await schema.GetStatusAsync()).IsCurrent);

    var performedAt = new DateTimeOffset(2026, 1, 31, 19, 5, 0, TimeSpan.FromHours(1));
    await SaveAsync(performedAt);
    await ReadBackAsync(performedAt);
}
finally
{
    await DeleteAsync();
}

async Task DeleteAsync()
{
    await using var context = await contexts.CreateDbContextAsync();
    await context.Database.EnsureDeletedAsync();
}

async Task SaveAsync(DateTimeOffset performedAt)
{
    var squat = new Exercise
    {
        Name = "Back squat",
        Slug = "back-squat",
        PrimaryMuscle = MuscleGroup.Quads,
        Movement = MovementPattern.Squat,
        Mechanics = Mechanics.Compound,
        Force = ForceVector.Push,
        Equipment = Equipment.Barbell,
    };
    var planned = new RoutineExerciseSet { SetIndex = 1, TargetReps = 5 };
    var day = new RoutineDay { DayIndex = 1, Title = "Legs", Exercises = { new RoutineDayExercise { Position = 1, Exercise = squat, Sets = { planned } } } };
    var user = new User { Email = " Ada@Example.org ", Username = "ada", Routines = { new Routine { Name = "Mesocycle", Days = { day } } } };
    user.SetPassword("correct horse battery staple");
    var session = new WorkoutSession { User = user, WorkoutDate = new DateOnly(2026, 1, 31), RoutineDay = day, Status = WorkoutStatus.Completed };
    session.SetLogs.Add(new ExerciseSetLog
    {
        User = user,
        Exercise = squat,
        PlannedSet = planned,
        PerformedAt = performedAt,
        SetIndex = 1,
        ActualWeightKg = 102.5m,
        ActualReps = 5,
    });

    await using var context = await contexts.CreateDbContextAsync();
    context.Add(session);
    await context.SaveChangesAsync();
}

async Task ReadBackAsync(DateTimeOffset performedAt)
{
    await using var context = await contexts.CreateDbContextAsync();
    var log = await context.ExerciseSetLogs
        .Include(l => l.User).ThenInclude(u => u.Routines)
        .Include(l => l.Exercise)
        .Include(l => l.Session).ThenInclude(s => s!.RoutineDay)
        .Include(l => l.PlannedSet)
        .SingleAsync(l => l.PerformedAt == performedAt && l.ActualWeightKg > 100);

    Expect("email", "ada@example.org", log.User.Email);
    Expect("password", true, log.User.VerifyPassword("correct horse battery staple"));
    Expect("routine", "Mesocycle", log.User.Routines.Single().Name);
    Expect("muscle", MuscleGroup.Quads, log.Exercise.PrimaryMuscle);
    Expect("date", new DateOnly(2026, 1, 31), log.Session!.WorkoutDate);
    Expect("status", WorkoutStatus.Completed, log.Session.Status);
    Expect("day", "Legs", log.Session.RoutineDay!.Title);
    Expect("planned repetitions", 5, log.PlannedSet!.TargetReps);
    Expect("instant", performedAt, log.PerformedAt);
    Expect("weight", 102.5m, log.ActualWeightKg);
    Expect("repetitions", 5, log.ActualReps);
    Expect("created by the database's clock", true, log.CreatedAt > DateTimeOffset.UtcNow.AddHours(-1));
}

static void Expect<T>(string what, T expected, T actual)
{
    if (!EqualityComparer<T>.Default.Equals(expected, actual))
    {
        throw new InvalidOperationException($"{what}: expected '{expected}', but it is '{actual}'.");
    }
}
