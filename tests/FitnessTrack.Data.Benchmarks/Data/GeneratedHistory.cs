using Microsoft.EntityFrameworkCore;
using static System.FormattableString;

namespace FitnessTrack.Data.Benchmarks;

/// <summary>
/// Users with a routine of four days and 40 sessions of 25 sets in 2025, of which 24 follow the plan and one warms up; one of
/// them, the last, has 800 sessions. Always the same for one size. Written in the order of time, so that a user's rows are as
/// scattered as in a database that grew.
/// </summary>
internal sealed class GeneratedHistory(BenchmarkDatabase database, int size)
{
    public const int LogsOfTypical = 1000;
    public const int LogsOfHeavy = 20_000;
    public const string TimeZone = "Europe/Madrid";

    public static readonly DateOnly From = new(2025, 1, 1);
    public static readonly DateOnly Until = new(2026, 1, 1);

    private const int Exercises = 200;
    private const int Days = 4;
    private const int ExercisesOfDay = 6;
    private const int SetsOfExercise = 4;
    private const int SessionsOfTypical = LogsOfTypical / SetsOfSession;
    private const int SetsOfSession = (ExercisesOfDay * SetsOfExercise) + 1;
    private const int HeavySessionsAtOnce = LogsOfHeavy / LogsOfTypical;

    private readonly int _typicals = Math.Max(1, size / LogsOfTypical);
    private readonly Random _random = new(2025);

    private List<int> _users = [];
    private List<int> _exercises = [];
    private List<int> _days = [];
    private List<int> _plannedSets = [];

    private int Heavy => _typicals;

    public async Task<History> FillAsync()
    {
        await InsertAsync(Enumerable.Range(0, _typicals + 1).Select(user => new User
        {
            Email = Invariant($"user-{user:000000}@example.org"),
            Username = Invariant($"user-{user:000000}"),
            PasswordHash = "x",
        }));
        _users = await ReadAsync(context => context.Users.OrderBy(user => user.Email).Select(user => user.Id));
        await FillCatalogueAsync();
        await FillPlansAsync();
        await InsertAsync(Sessions());
        await FillLogsAsync();
        if (database.IsPostgres)
        {
            // As autovacuum does; an SQLite file is left as the library leaves it.
            await database.ExecuteAsync("VACUUM ANALYZE");
        }

        return new History(_typicals * LogsOfTypical, _users[_typicals / 2], _users[Heavy], ExerciseOf(_typicals / 2, day: 1, position: 2));
    }

    private async Task FillCatalogueAsync()
    {
        await InsertAsync(Enumerable.Range(0, Exercises).Select(exercise => new Exercise
        {
            Name = Invariant($"Exercise {exercise:000}"),
            Slug = Invariant($"exercise-{exercise:000}"),
            PrimaryMuscle = Muscle(exercise),
            Movement = MovementPattern.Other,
            Mechanics = Mechanics.Compound,
            Force = ForceVector.Push,
            Equipment = Equipment.Barbell,
        }));
        _exercises = await ReadAsync(context => context.Exercises.OrderBy(exercise => exercise.Slug).Select(exercise => exercise.Id));
        await InsertAsync(
            from exercise in Enumerable.Range(0, Exercises)
            from step in new[] { 1, 5 }
            select new ExerciseSecondaryMuscle { ExerciseId = _exercises[exercise], Muscle = Muscle(exercise + step) });
    }

    private async Task FillPlansAsync()
    {
        await InsertAsync(_users.Select(user => new Routine { UserId = user, Name = "Upper and lower", StartsOn = From }));
        var routines = await ReadAsync(context => context.Routines.OrderBy(routine => routine.UserId).Select(routine => routine.Id));
        await InsertAsync(routines.SelectMany(routine => Enumerable.Range(1, Days).Select(day => new RoutineDay { RoutineId = routine, DayIndex = day })));
        _days = await ReadAsync(context => context.RoutineDays.OrderBy(day => day.Routine.UserId).ThenBy(day => day.DayIndex).Select(day => day.Id));
        await InsertAsync(_days.SelectMany((day, i) => Enumerable.Range(0, ExercisesOfDay).Select(position => new RoutineDayExercise
        {
            RoutineDayId = day,
            ExerciseId = ExerciseOf(i / Days, i % Days, position),
            Position = position + 1,
        })));
        var planned = await ReadAsync(context => context.RoutineDayExercises
            .OrderBy(exercise => exercise.RoutineDay.Routine.UserId).ThenBy(exercise => exercise.RoutineDay.DayIndex).ThenBy(exercise => exercise.Position)
            .Select(exercise => exercise.Id));
        await InsertAsync(planned.SelectMany(exercise => Enumerable.Range(1, SetsOfExercise).Select(set => new RoutineExerciseSet
        {
            RoutineDayExerciseId = exercise,
            SetIndex = set,
            TargetWeightKg = 60 + (5 * set),
            TargetReps = 8,
        })));
        _plannedSets = await ReadAsync(context => context.RoutineExerciseSets
            .OrderBy(set => set.RoutineDayExercise.RoutineDay.Routine.UserId).ThenBy(set => set.RoutineDayExercise.RoutineDay.DayIndex)
            .ThenBy(set => set.RoutineDayExercise.Position).ThenBy(set => set.SetIndex)
            .Select(set => set.Id));
    }

    private IEnumerable<WorkoutSession> Sessions() =>
        from slot in Slots()
        select new WorkoutSession
        {
            UserId = _users[slot.User],
            WorkoutDate = slot.Date,
            Status = WorkoutStatus.Completed,
            RoutineDayId = _days[(slot.User * Days) + slot.Day],
        };

    private async Task FillLogsAsync()
    {
        var sessions = await database.WithLibraryAsync(context => context.WorkoutSessions
            .ToDictionaryAsync(session => (session.UserId, session.WorkoutDate), session => session.Id));
        await InsertAsync(
            from slot in Slots()
            from set in Enumerable.Range(0, SetsOfSession)
            select Log(slot, set, sessions[(_users[slot.User], slot.Date)]));
    }

    private ExerciseSetLog Log(Slot slot, int set, int sessionId)
    {
        // The first set warms up, the others are the plan's one after the other.
        var place = Math.Max(0, set - 1);
        var plan = ((slot.User * Days) + slot.Day) * (SetsOfSession - 1);
        return new ExerciseSetLog
        {
            UserId = _users[slot.User],
            ExerciseId = ExerciseOf(slot.User, slot.Day, place / SetsOfExercise),
            SessionId = sessionId,
            PlannedSetId = set == 0 ? null : _plannedSets[plan + place],
            PerformedAt = new DateTimeOffset(slot.Date, new TimeOnly(16, 0), TimeSpan.Zero).AddMinutes((slot.User % 180) + (2 * set)),
            SetIndex = set == 0 ? 1 : 1 + (place % SetsOfExercise),
            IsWarmup = set == 0,
            ActualWeightKg = 40 + (1.25m * _random.Next(64)),
            ActualReps = _random.Next(1, 15),
            ActualRpe = _random.Next(3) == 0 ? null : 6 + (0.5m * _random.Next(9)),
        };
    }

    /// <summary>All sessions, in the order of time among typical users.</summary>
    private IEnumerable<Slot> Slots()
    {
        for (var session = 0; session < SessionsOfTypical; session++)
        {
            for (var user = 0; user < _typicals; user++)
            {
                yield return new Slot(user, session % Days, From.AddDays(1 + (session * 9)));
            }

            for (var i = 0; i < HeavySessionsAtOnce; i++)
            {
                var day = (session * HeavySessionsAtOnce) + i + 1;
                yield return new Slot(Heavy, day % Days, Until.AddDays(day - 1 - (SessionsOfTypical * HeavySessionsAtOnce)));
            }
        }
    }

    private int ExerciseOf(int user, int day, int position) => _exercises[((user * 7) + (day * ExercisesOfDay) + position) % Exercises];

    private Task<int> InsertAsync<TEntity>(IEnumerable<TEntity> rows)
        where TEntity : class => database.WithLibraryAsync(async context =>
        {
            await context.BulkInsertAsync(rows.Stream());
            return 0;
        });

    private Task<List<int>> ReadAsync(Func<FitnessTrackDbContext, IQueryable<int>> query) => database.WithLibraryAsync(context => query(context).ToListAsync());

    private static MuscleGroup Muscle(int number) => (MuscleGroup)(number % 12);

    private sealed record Slot(int User, int Day, DateOnly Date);
}
